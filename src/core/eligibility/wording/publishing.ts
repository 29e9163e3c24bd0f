/** What is said to whoever publishes a standard 经济困难标准 or a parameter 基数, beside what the reader and the compiler say. */
export const WORDS = {
  notJson: '这不是一份完整的 JSON，请检查括号和引号',
  jsonMistake: (line: number, column: number) =>
    `这不是一份完整的 JSON，断在第 ${line} 行第 ${column} 个字：请看这里和它前面的逗号、引号、括号`,
  notStorable: '里面有不能用的符号（看不见的控制符或半个字），请删掉',
  otherArea: (wanted: string) => `这份要在 ${wanted} 使用，地方代码要一样`,
  wanted: {
    source: '请写明来源：文件名称和文号',
    title: '请写名称，例如 湛江市城镇居民人均可支配收入',
    number: '请写文号，例如 粤府令第268号',
    indicator: '请写指标：标准里叫它什么，例如 urban-disposable-income',
    _id: '请写编号，例如 standard:gd-2020',
  },
  otherAreasId: (wanted: string) => `编号里的地方代码是别处的，请换成 ${wanted}`,
  example: '标了“格式示例”的不能发布，请去掉 example',
  decidesNothing: '里面既没有范围清单，也没有经济困难标准，发布了也不起作用',
  noFigure: '没有数字的基数不能发布',
  nobodyUses: (indicator: string) => `没有一份标准用到“${indicator}”这个基数，请核对名称`,
  otherUnit: (unit: string) => `标准里这个基数的单位是 ${unit}，要一样`,
  tooLarge: (most: number) => `数字超过了标准里写的上限 ${most}，请核对单位是不是分`,
  lackingFigures: (titles: string, from: string) =>
    `这些基数还没有数：${titles}。标准批准以后，要在 ${from} 以前把它们也发布出来，不然从那天起结果只能是“还不能确定”`,
  pastDay: (today: string) => `开始的日子已经过去，不能追溯，最早从今天（${today}）起`,
  tooManyRows: (most: number) => `一次最多导入 ${most} 份，这一份请下次再导入`,
  idTaken: '这个编号已经用过，请换一个，例如加上年份',
  sameId:
    '另一份草稿用了同一个编号，请换一个（编号里写上本地的地方代码，就只有本地能用），或者先把那一份撤下',
  laterOne: (id: string, from: string) => `已经有一份从 ${from} 起的（${id}），要先把它撤下`,
  twoBefore: (ids: string) => `同时有几份在用（${ids}），一份新的不能一次代替几份`,
  byProgram: '程序',
  loaded: '这一份是随程序来的，由新的一份代替，不能撤下',
} as const
