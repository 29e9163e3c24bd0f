import { loadLibrary, type Library } from '@/core/eligibility/library'
import { documentsOf, exampleOf, withParameters, withStandards } from './data'

const urban = {
  schema: 1,
  revision: 1,
  indicator: 'urban-disposable-income',
  unit: 'fen/year/person',
  status: 'verified',
} as const

const zhanjiang = {
  ...urban,
  _id: 'parameter:case-zhanjiang',
  area: '440800',
  title: '湛江市城镇居民人均可支配收入（例子）',
  source: '为例子编的数',
} as const

/** 中山市司法局 2023-03-29: urban disposable income of 2022, 62,196 元. */
const zhongshan = {
  ...urban,
  _id: 'parameter:case-zhongshan',
  area: '442000',
  title: '中山市城镇居民人均可支配收入',
  period: '2022',
  inUse: { from: '2023-01-01', to: null },
  value: 6_219_600,
  source: '中山市司法局 2023-03-29',
} as const

/** The law shipped with Zhanjiang's figures put in place of the sample ones. */
const figures = (...parameters: readonly object[]): Library =>
  loadLibrary({
    standards: [...documentsOf('standards/nation.json'), ...documentsOf('standards/guangdong.json')],
    parameters: [...documentsOf('parameters/zhanjiang.json').filter((one) => !isIncome(one)), ...parameters],
  })

const isIncome = (one: unknown): boolean =>
  typeof one === 'object' && one !== null && 'indicator' in one && one.indicator === urban.indicator

/** A standard given by its own line, from the format of 中山 2023: 不超过 so many fen a month a head. */
function fixedLine(id: string, area: string, title: string, fen: number): object {
  const city = exampleOf('zs-2023')
  return {
    ...city,
    _id: `standard:case-${id}`,
    area,
    title,
    from: '2023-03-10',
    to: null,
    figures: (city.figures ?? []).map((one) =>
      one.id === 'line' ? { ...one, rule: { value: fen, unit: 'fen/month/person' } } : one,
    ),
  }
}

/** Guangdong's standard ended, and one that follows it with three fifths for one half: loaded before it begins. */
function followed(): Library {
  const [current] = documentsOf('standards/guangdong.json')
  if (typeof current !== 'object') throw new Error('no standard')
  const next: object = JSON.parse(JSON.stringify(current).replace('{"ratio":[1,2]}', '{"ratio":[3,5]}'))
  return withStandards(
    { ...current, revision: 1000, to: '2026-11-30' },
    { ...next, _id: 'standard:case-next', title: '示例新办法', from: '2026-12-01', to: null },
  )
}

/** Laws and figures a row of `cases/` may be judged by, by the name in its column 基数. */
export const LAWS: Readonly<Record<string, () => Library>> = {
  中山按条文: () => withParameters(zhongshan),
  中山公布的数: () => withStandards(fixedLine('zhongshan', '442000', '中山市公布的数', 259_200)),
  雷州另有标准: () => withStandards(fixedLine('leizhou', '440882', '雷州市的标准（例子）', 200_000)),
  数一年一变: () =>
    figures(
      { ...zhanjiang, period: '2024', inUse: { from: '2025-03-01', to: '2026-02-28' }, value: 3_600_000 },
      {
        ...zhanjiang,
        _id: 'parameter:case-zhanjiang-2025',
        period: '2025',
        inUse: { from: '2026-03-01', to: null },
        value: 3_840_000,
      },
    ),
  数是暂定的: () =>
    figures({
      ...zhanjiang,
      status: 'provisional',
      period: '2025',
      inUse: { from: '2026-01-01', to: null },
      value: 3_840_000,
    }),
  数是去年停用的: () =>
    figures({
      ...zhanjiang,
      period: '2024',
      inUse: { from: '2025-03-01', to: '2026-02-28' },
      value: 3_600_000,
    }),
  十二月换新办法: followed,
}
