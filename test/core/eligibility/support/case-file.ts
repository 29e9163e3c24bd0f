/** One `##` of a file of cases: its rows, and the answers all of them share. */
export interface CaseSection {
  readonly heading: string
  /** `共同：` of the section, or else of the file: answers before those of each row. */
  readonly common: string
  readonly rows: readonly CaseRow[]
}

/** Cells by the heads of their columns. */
export type CaseRow = Readonly<Record<string, string>>

const cells = (line: string) =>
  line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim())

/** Reads a file of cases: headings, `共同：` lines and tables; everything else is for the reader. */
export function readCaseFile(text: string): readonly CaseSection[] {
  const [head = '', ...parts] = text.split(/^## /m)
  const shared = commonOf(head) ?? ''
  return parts.map((part) => {
    const [heading = '', ...lines] = part.split('\n')
    return { heading: heading.trim(), common: commonOf(part) ?? shared, rows: rowsOf(lines) }
  })
}

const commonOf = (text: string): string | undefined => /^共同：(.*)$/m.exec(text)?.[1]

function rowsOf(lines: readonly string[]): CaseRow[] {
  const rows: CaseRow[] = []
  let heads: string[] | null = null
  for (const line of lines) {
    if (!line.startsWith('|')) heads = null
    else if (heads === null) heads = cells(line)
    else if (!/^\|[-| ]+\|$/.test(line)) {
      const values = cells(line)
      rows.push(Object.fromEntries(heads.map((name, at) => [name, values[at] ?? ''])))
    }
  }
  return rows
}
