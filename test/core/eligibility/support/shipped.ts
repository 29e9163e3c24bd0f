import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { ParameterDocument, StandardDocument } from '@/core/eligibility/document'
import { loadLibrary } from '@/core/eligibility/library'

const DATA = join(__dirname, '../../../../data')

function files(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    if (statSync(path).isDirectory()) return files(path)
    return name.endsWith('.json') && !name.endsWith('.schema.json') ? [path] : []
  })
}

interface Shipped {
  readonly collection?: string
  readonly documents?: readonly unknown[]
  readonly standards?: readonly unknown[]
  readonly parameters?: readonly unknown[]
}

/** Every standard and parameter shipped, the trials of the format among them. Throws where one cannot be read. */
export function everyDocument(): readonly (StandardDocument | ParameterDocument)[] {
  const folders = [join(DATA, 'standards'), join(DATA, 'parameters')]
  const shipped: Shipped[] = folders.flatMap(files).map((path) => JSON.parse(readFileSync(path, 'utf8')))
  const of = (name: 'standards' | 'parameters') =>
    shipped.flatMap((one) => one[name] ?? (one.collection === name ? (one.documents ?? []) : []))
  const library = loadLibrary({ standards: of('standards'), parameters: of('parameters') })
  if (library.refused.length > 0) throw new Error(JSON.stringify(library.refused.slice(0, 3)))
  return [...library.standards, ...library.parameters]
}

export const isStandard = (one: StandardDocument | ParameterDocument): one is StandardDocument =>
  !('indicator' in one)
