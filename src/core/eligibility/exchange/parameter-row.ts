import type { ParameterDocument, Status } from '../document'
import { readUnit, readValue, SAID_UNITS, sayUnit, sayValue } from './units'
import type { RowIssue } from './row-issue'

/** The columns of a sheet of parameters 基数, in order. */
export const PARAMETER_HEADS = [
  '编号',
  '指标',
  '地区代码',
  '名称',
  '统计年度',
  '起用日期',
  '停用日期',
  '数值',
  '单位',
  '状态',
  '来源',
  '说明',
  '修订号',
] as const

type Head = (typeof PARAMETER_HEADS)[number]

const STATUSES: Readonly<Record<Status, string>> = {
  verified: '已核对',
  provisional: '暂定',
  incomplete: '不完整',
  missing: '缺',
}

export const SAID_STATUSES: readonly string[] = Object.values(STATUSES)

export function parameterRow(one: ParameterDocument): string[] {
  const row: Record<Head, string> = {
    编号: one._id,
    指标: one.indicator,
    地区代码: one.area,
    名称: one.title,
    统计年度: one.period ?? '',
    起用日期: one.inUse.from,
    停用日期: one.inUse.to ?? '',
    数值: one.value === null ? '' : sayValue(one.value, one.unit),
    单位: sayUnit(one.unit),
    状态: STATUSES[one.status],
    来源: one.source,
    说明: one.note ?? '',
    修订号: String(one.revision),
  }
  return PARAMETER_HEADS.map((head) => row[head])
}

/**
 * A row as a document, or what is wrong with it. Dates, codes and texts are judged by `readParameter` afterwards; here only what
 * a sheet says in another way than a document does.
 */
export function readParameterRow(
  cells: Readonly<Record<string, string>>,
  row: number,
): { readonly json: Readonly<Record<string, unknown>>; readonly issues: readonly RowIssue[] } {
  const said = (head: Head): string => (cells[head] ?? '').trim()
  const issues: RowIssue[] = []
  const wrong = (column: Head, sentence: string): void => void issues.push({ row, column, sentence })
  const unit = readUnit(said('单位'))
  if (unit === null) wrong('单位', `单位要写成这些之一：${SAID_UNITS.join('、')}`)
  const status = statusOf(said('状态'))
  if (status === null) wrong('状态', `状态要写成这些之一：${SAID_STATUSES.join('、')}`)
  const value = said('数值') === '' ? null : readValue(said('数值'), unit ?? '')
  if (said('数值') !== '' && unit !== null && value === null)
    wrong('数值', '数值要写成数字，最多两位小数，如 62196 或 2591.50')
  const revision = said('修订号') === '' ? 1 : Number(said('修订号'))
  const json = {
    _id: said('编号'),
    schema: 1,
    revision,
    indicator: said('指标'),
    area: said('地区代码'),
    title: said('名称'),
    period: said('统计年度') || null,
    inUse: { from: said('起用日期'), to: said('停用日期') || null },
    status,
    value,
    unit,
    source: said('来源'),
    ...(said('说明') === '' ? {} : { note: said('说明') }),
  }
  return { json, issues }
}

/** What sheets written before said of a figure that was checked. */
const OLD_VERIFIED = '已核实'

function statusOf(said: string): Status | null {
  if (said === OLD_VERIFIED) return 'verified'
  const found = Object.entries(STATUSES).find(([, words]) => words === said)?.[0]
  return found === 'verified' || found === 'provisional' || found === 'incomplete' || found === 'missing'
    ? found
    : null
}

/** The column a place in a document is shown in. */
export function columnOf(path: string): string {
  const columns: readonly (readonly [string, Head])[] = [
    ['_id', '编号'],
    ['indicator', '指标'],
    ['area', '地区代码'],
    ['title', '名称'],
    ['period', '统计年度'],
    ['inUse.from', '起用日期'],
    ['inUse.to', '停用日期'],
    ['value', '数值'],
    ['unit', '单位'],
    ['status', '状态'],
    ['source', '来源'],
    ['note', '说明'],
    ['revision', '修订号'],
  ]
  return columns.find(([its]) => its === path)?.[1] ?? path
}
