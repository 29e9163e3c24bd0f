import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadLibrary, type Library } from '@/core/eligibility/library'

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
