import { OUTCOMES } from './decision'
import type { Receipt } from './receipt'
import { isDay } from './since'

const HEAD = 'FY2'
/** Lines printed before there were check digits. */
const HEAD_BEFORE = 'FY1'
const OPEN = '-'
const STATUSES = ['verified', 'provisional', 'incomplete', 'missing']

/**
 * A receipt as one line for a QR code 二维码 or for print:
 * `FY2*day*area*outcome*hash*standard,…*parameter=value!status,…*check digits`.
 * Holds no answer and nobody's name. `readReceipt(writeReceipt(r))` is r.
 */
export function writeReceipt({ date, area, outcome, inputs, standards, parameters }: Receipt): string {
  const figures = parameters.map(({ id, value, status }) => `${id}=${value ?? OPEN}!${status}`)
  const parts = [HEAD, date, area ?? OPEN, outcome, inputs, standards.join(','), figures.join(',')]
  return [...parts, checkDigits(parts)].join('*')
}

/** Reads such a line, spaces and line breaks forgiven; null for anything else, and where its check digits do not fit. */
export function readReceipt(text: string): Receipt | null {
  const parts = partsOf(text)
  return isMiscopied(parts) ? null : readParts(parts)
}

/** Whether it is a line and only its check digits do not fit: a sign or more was taken down wrong. */
export function isMistyped(text: string): boolean {
  const parts = partsOf(text)
  return isMiscopied(parts) && readParts(parts) !== null
}

const partsOf = (text: string): string[] => text.replace(/\s/g, '').split('*')

const isMiscopied = (parts: readonly string[]): boolean =>
  parts[0] === HEAD && parts[parts.length - 1] !== checkDigits(parts.slice(0, -1))

const PRIME = 999_983

/** Six digits: any one sign put for another, and any two neighbours changed about, give others; else one slip in a million is missed. */
function checkDigits(parts: readonly string[]): string {
  const line = parts.join('*')
  let sum = 0
  for (let at = 0; at < line.length; at++) sum = (sum * 31 + line.charCodeAt(at)) % PRIME
  return `00000${sum}`.slice(-6)
}

/** Everything but the check digits. */
function readParts([head = '', ...parts]: readonly string[]): Receipt | null {
  const [date = '', area = '', outcome = '', inputs = '', standards = '', parameters = ''] = parts
  const isWhole = (head === HEAD && parts.length === 7) || (head === HEAD_BEFORE && parts.length === 6)
  const known = OUTCOMES.find((one) => one === outcome)
  if (!isWhole || known === undefined || !isDay(date)) return null
  if (!/^(\d{6}|-)$/.test(area) || !/^([0-9a-f]{32}){1,2}$/.test(inputs)) return null
  const versions = standards.split(',')
  const figures = parameters === '' ? [] : parameters.split(',').map(readFigure)
  const sound = figures.filter((one) => one !== null)
  if (sound.length !== figures.length || !versions.every((one) => /^[^=!]+@\d{1,9}$/.test(one))) return null
  return {
    schema: 1,
    date,
    area: area === OPEN ? null : area,
    standards: versions,
    parameters: sound,
    inputs,
    outcome: known,
  }
}

function readFigure(text: string): Receipt['parameters'][number] | null {
  const parts = /^([^=!]+)=(-|0|[1-9]\d{0,15})!([a-z]+)$/.exec(text)
  if (parts === null) return null
  const [, id = '', value = '', status = ''] = parts
  return STATUSES.includes(status) ? { id, value: value === OPEN ? null : Number(value), status } : null
}
