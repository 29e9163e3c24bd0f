/** One measured figure. `holds` is null where there is no goal, or where it could not be measured here; `value` says why then. */
export interface Row {
  readonly id: string
  readonly value: number | string
  readonly goal: string | null
  readonly holds: boolean | null
}

/** A file of rows: `export const rows: Rows = async () => [...]` in `rows/`. */
export type Rows = () => Promise<readonly Row[]>

export const atLeast = (id: string, value: number, goal: number): Row => ({
  id,
  value: rounded(value),
  goal: `≥ ${goal}`,
  holds: value >= goal,
})

export const atMost = (id: string, value: number, goal: number): Row => ({
  id,
  value: rounded(value),
  goal: `≤ ${goal}`,
  holds: value <= goal,
})

export const noted = (id: string, value: number | string, goal: string | null = null): Row => ({
  id,
  value: typeof value === 'number' ? rounded(value) : value,
  goal,
  holds: null,
})

const rounded = (value: number): number => Number(value.toPrecision(3))
