/** What is said to whoever publishes a standard 经济困难标准 or a parameter 基数, beside what the reader and the compiler say. */
export const WORDS = {
  notJson: '这不是一份完整的 JSON，请检查括号和引号',
  otherArea: (wanted: string) => `这份要在 ${wanted} 使用，地方代码要一样`,
  example: '标了“格式示例”的不能发布，请去掉 example',
  decidesNothing: '里面既没有范围清单，也没有经济困难标准，发布了也不起作用',
  noFigure: '没有数字的基数不能发布',
  nobodyUses: (indicator: string) => `没有一份标准用到“${indicator}”这个基数，请核对名称`,
  otherUnit: (unit: string) => `标准里这个基数的单位是 ${unit}，要一样`,
  tooLarge: (most: number) => `数字超过了标准里写的上限 ${most}，请核对单位是不是分`,
  pastDay: (today: string) => `开始的日子已经过去，不能追溯，最早从今天（${today}）起`,
  idTaken: '这个编号已经用过，请换一个，例如加上年份',
  sameId: '另一份草稿用了同一个编号，请换一个，或者先把那一份撤掉',
  laterOne: (id: string, from: string) => `已经有一份从 ${from} 起的（${id}），要先把它撤回`,
  twoBefore: (ids: string) => `同时有几份在用（${ids}），一份新的不能一次代替几份`,
  byProgram: '程序',
  loaded: '这一份是随程序来的，由新的一份代替，不能撤回',
} as const
