/**
 * `npm run bench`: one table of everything in `rows/`, and the same in `results.json` (not committed).
 * Timings are ratios against a control measured in the same run, interleaved: machines drift.
 * Name a row file to measure only that: `npm run bench -- eligibility`.
 */
import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Row, Rows } from './row'

const folder = join(__dirname, 'rows')

async function measure(file: string): Promise<readonly Row[]> {
  const found: { rows: Rows } = await import(pathToFileURL(join(folder, file)).href)
  return found.rows()
}

function print(row: Row): void {
  const verdict = row.holds === null ? '' : row.holds ? 'holds' : 'FAILS'
  console.log(
    `${row.id.padEnd(52)} ${String(row.value).padStart(16)}  ${(row.goal ?? '').padEnd(12)} ${verdict}`,
  )
}

async function main(): Promise<void> {
  const wanted = process.argv.slice(2)
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.ts'))
    .filter((file) => wanted.length === 0 || wanted.includes(file.replace(/\.ts$/, '')))
    .sort()
  const rows: Row[] = []
  for (const file of files) {
    for (const row of await measure(file)) {
      print(row)
      rows.push(row)
    }
  }
  writeFileSync(join(__dirname, 'results.json'), `${JSON.stringify(rows, null, 2)}\n`)
  process.exitCode = rows.some(({ holds }) => holds === false) ? 1 : 0
}

void main()
