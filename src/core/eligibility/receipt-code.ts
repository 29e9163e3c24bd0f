import { OUTCOMES, type Outcome } from './decision'
import type { Receipt } from './receipt'

const HEAD = 'FY1'
const OPEN = '-'

/**
 * A receipt as one line for a QR code 二维码 or for print: `FY1*day*area*outcome*hash*standard,…*parameter=value!status,…`.
 * Holds no answer and nobody's name. `readReceipt(writeReceipt(r))` is r.
 */
export function writeReceipt({ date, area, outcome, inputs, standards, parameters }: Receipt): string {
  const figures = parameters.map(({ id, value, status }) => `${id}=${value ?? OPEN}!${status}`)
  return [HEAD, date, area ?? OPEN, outcome, inputs, standards.join(','), figures.join(',')].join('*')
}

/** Reads such a line, spaces and line breaks forgiven; null for anything else. */
export function readReceipt(text: string): Receipt | null {
  const [head, date = '', area = '', outcome = '', inputs = '', standards, parameters, ...rest] = text
    .replace(/\s/g, '')
    .split('*')
  const known = OUTCOMES.find((one) => one === outcome)
  if (head !== HEAD || rest.length > 0 || known === undefined) return null
  if (standards === undefined || parameters === undefined) return null
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || !/^(\d{6}|-)$/.test(area) || !/^[0-9a-f]{64}$/.test(inputs))
    return null
  const figures = listOf(parameters).map(readFigure)
  const sound = figures.filter((one) => one !== null)
  if (sound.length !== figures.length) return null
  return made(date, area === OPEN ? null : area, known, inputs, listOf(standards), sound)
}

const listOf = (text: string): string[] => (text === '' ? [] : text.split(','))

function made(
  date: string,
  area: string | null,
  outcome: Outcome,
  inputs: string,
  standards: readonly string[],
  parameters: Receipt['parameters'],
): Receipt {
  return { schema: 1, date, area, standards, parameters, inputs, outcome }
}

function readFigure(text: string): Receipt['parameters'][number] | null {
  const parts = /^([^=!]+)=(-|\d{1,16})!([a-z]+)$/.exec(text)
  if (parts === null) return null
  const [, id = '', value = '', status = ''] = parts
  return { id, value: value === OPEN ? null : Number(value), status }
}
