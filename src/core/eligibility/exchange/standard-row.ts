import type { StandardDocument } from '../document'

/** The columns of a sheet of standards. Only the last is read: the others are for finding one's way. */
export const STANDARD_HEADS = [
  '编号',
  '名称',
  '文号',
  '地区代码',
  '施行日期',
  '截止日期',
  '内容（JSON，以这一列为准）',
] as const

/** What a cell of a workbook holds at most. */
export const CELL_LIMIT = 32_000

const TOO_LONG = '内容太长，一格放不下，请导出 JSON 文件'

/** One longer than a cell says so in it: it travels as a JSON file only. */
export function standardRow(one: StandardDocument): string[] {
  const text = JSON.stringify(one)
  const cell = text.length > CELL_LIMIT ? TOO_LONG : text
  return [one._id, one.title, one.number, one.area, one.from, one.to ?? '', cell]
}
