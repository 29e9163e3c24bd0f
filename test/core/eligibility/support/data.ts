import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { StandardDocument } from '@/core/eligibility/document'
import { loadLibrary, type Library } from '@/core/eligibility/library'
import { readStandard } from '@/core/eligibility/read/standard'

const root = join(__dirname, '../../../..')

export function documentsOf(file: string): unknown[] {
  const json: { documents: unknown[] } = JSON.parse(readFileSync(join(root, 'data', file), 'utf8'))
  return json.documents
}

const standards = [...documentsOf('standards/nation.json'), ...documentsOf('standards/guangdong.json')]
const parameters = documentsOf('parameters/zhanjiang.json')
const sample = documentsOf('regions/440800/sample/parameters.json')

/** What a city loads on its first day: no urban figure of Zhanjiang is known. */
export const dayOne = (): Library => loadLibrary({ standards, parameters })

/** With the sample set: an invented figure, 38,400 元 a year, so a line of 1,600 元 a month. */
export const withSample = (): Library => loadLibrary({ standards, parameters: [...parameters, ...sample] })

export const withStandards = (...more: unknown[]): Library =>
  loadLibrary({ standards: [...standards, ...more], parameters: [...parameters, ...sample] })

export const withParameters = (...more: unknown[]): Library =>
  loadLibrary({ standards, parameters: [...parameters, ...sample, ...more] })

export const TODAY = '2026-11-23'

interface Example {
  readonly standard: StandardDocument
  readonly parameters: readonly unknown[]
}

/** A trial of the format as shipped: `gd-2011`, `kinds/rounding`. Throws where the file cannot be read as one. */
export function exampleFile(name: string): Example {
  const text = readFileSync(join(root, 'data/standards/examples', `${name}.json`), 'utf8')
  const json: { standards: unknown[]; parameters: unknown[] } = JSON.parse(text)
  const read = readStandard(json.standards[0])
  if (!read.ok)
    throw new Error(`${name}: ${read.error.map(({ path, sentence }) => `${path} ${sentence}`).join()}`)
  return { standard: read.value, parameters: json.parameters }
}

/** Its standard as if it were law: the mark of a trial taken off. */
export function exampleOf(name: string): StandardDocument {
  const { example: _example, ...standard } = exampleFile(name).standard
  return standard
}
