import { bringList } from '@/core/eligibility/bring-list'
import { nextSteps } from '@/core/eligibility/next-steps'
import { readAloud } from '@/core/eligibility/render/read-aloud'
import { renderDecision } from '@/core/eligibility/render/result-view'
import { family, homes } from './support/household'
import { elder, result } from './support/results'
import { dayOne } from './support/data'

describe('a likely result', () => {
  const { view, decision } = result({ ...elder, household: family(3720, 0, 0) })

  it('says it in a sentence, with who decides', () => {
    expect(view.headline).toBe('很可能符合')
    expect(view.lead).toContain('雷州市的法律援助机构审查决定')
    expect(view.notes).toEqual([
      '这是自查，不是批准。给不给援助，由法律援助机构审查决定。',
      '前提是：这件事您还没有自己请律师。',
    ])
  })

  it('explains the test with the figure, the limit, how the limit came about, and the article', () => {
    expect(view.cards[0]).toMatchObject({
      title: '家里收入低于标准',
      tag: '符合',
      figure: { label: '您家平均每人每月收入', text: '1,240.00 元' },
      limit: { label: '要低于标准线', text: '1,600.00 元' },
      note: '比标准线少 360.00 元',
      calculation: '湛江市城镇居民人均可支配收入（示例）（2025 年）38,400 元 ÷ 12 个月 × 50% = 1,600.00 元',
      article: '粤府令第268号第三、四条',
    })
    expect(view.cards[0]?.gauge).toMatchObject({ limit: 0.75, part: false })
    expect(view.cards[1]).toMatchObject({
      doubt: '不完整',
      details: ['城里、镇上的房子 0 套，不到 2 套', '您家平均每人住房面积 0 平方米，不多于 35 平方米'],
    })
    expect(view.cards[2]).toMatchObject({
      article: '法律援助法第三十一条第四项',
      details: ['什么事：赡养老人'],
    })
  })

  it('names everything it leans on that is not verified, 示例 first', () => {
    expect(view.labels.map(({ tag }) => tag)).toEqual(['示例', '暂定', '不完整'])
    expect(view.labels[0]?.text).toContain('示例数，不是公布的数')
    expect(decision.uncertain.map(({ kind, status }) => `${kind} ${status}`)).toEqual([
      'standard provisional',
      'parameter provisional',
      'test incomplete',
    ])
  })

  it('is read aloud in the same words', () => {
    const text = readAloud(view)
    for (const words of [
      view.headline,
      view.lead,
      '1,240.00 元',
      '法律援助法第三十一条第四项',
      '示例',
      ...view.notes,
    ])
      expect(text).toContain(words)
    expect(text).not.toContain('。。')
  })

  it('leads to apply, papers, adviser, 12348', () => {
    expect(nextSteps(decision, elder).map(({ code }) => code)).toEqual([
      'apply',
      'papers',
      'book',
      'time',
      'fees',
      'call',
    ])
  })

  it('asks for papers on means', () => {
    expect(bringList(elder, decision).map(({ code }) => code)).toEqual([
      'identity',
      'form',
      'means',
      'income',
      'kinship',
      'evidence',
    ])
  })
})

describe('a result over the line', () => {
  const facts = { ...elder, household: family(5049.6, 0, 0) }
  const { view, decision } = result(facts)

  it('says by how much, and is not a refusal', () => {
    expect(view.headline).toBe('收入超过标准 83.20 元/月')
    expect(view.lead).toContain('还有别的路')
    expect(decision.overBy).toEqual({ test: 'gd-income', by: { n: 8320, d: 1 }, unit: 'fen/month/person' })
  })

  it('shows all failing tests, not just the first', () => {
    expect(decision.failing).toEqual(['gd-income', 'gd-expenditure', 'gd-expenditure-cause'])
    expect(view.cards.map(({ title, tag }) => `${title} ${tag}`).slice(0, 2)).toEqual([
      '家里收入低于标准 超过',
      '有大的开支，花的比挣的多 不符合',
    ])
  })

  it('says what income would do, never what to answer instead', () => {
    expect(view.levers).toEqual(['一家人每月的收入加起来少于 4,800.00 元，就很可能符合。'])
    const homesNotAsked = result({ ...facts, homes: 'unknown' }).view
    expect(homesNotAsked.levers).toEqual([
      '一家人每月的收入加起来少于 4,800.00 元，就不一定超过标准，还要再看别的。',
    ])
  })

  it('names the lists that may be longer', () => {
    expect(view.labels.map(({ text }) => text).join('')).toContain('残疾人')
  })

  it('gives ways on', () => {
    expect(nextSteps(decision, facts).map(({ code }) => code)).toEqual([
      'ask',
      'mediation',
      'time',
      'court-fee',
      'call',
    ])
  })

  it('homes are said to be the reason where they are', () => {
    const big = result({ ...elder, household: family(1000, 0, 0), homes: homes(450, 450) })
    expect(big.view.headline).toBe('家里的财产超过标准')
    expect(big.decision.failing).toEqual(['gd-assets'])
  })
})

describe('an open result', () => {
  it('names the one thing that is lacking, and how much it may be', () => {
    const { view, decision } = result({
      ...elder,
      household: family(1160, 640, 'unknown', 0),
    })
    expect(view.headline).toBe('还不能确定')
    expect(view.cards[0]).toMatchObject({
      tag: '还不知道',
      figure: { text: '至少 450.00 元' },
      gauge: { part: true },
    })
    expect(view.levers).toEqual(['第 3 个家里人还不知道的工钱，每月少于 4,600.00 元，就很可能符合。'])
    expect(view.labels.map(({ tag }) => tag)).toContain('示例')
    expect(nextSteps(decision, elder).map(({ code }) => code)).toEqual([
      'fill',
      'call',
      'apply-anyway',
      'ask',
      'time',
    ])
  })

  it('without the figure: says which, guesses nothing, shows no line', () => {
    const { view, decision } = result({ ...elder, household: family(1, 0, 0) }, dayOne())
    expect(view.lead).toBe(
      '还缺一个数：湛江市城镇居民人均可支配收入。没有它就算不出标准线，我们不猜。请打 12348，或者问法律援助机构。',
    )
    expect(view.cards[0]).toMatchObject({
      limit: { text: '还不知道' },
      calculation: null,
      gauge: null,
      note: null,
    })
    expect(JSON.stringify(view)).not.toMatch(/1,600|38,400/)
    expect(nextSteps(decision, elder).map(({ code }) => code)).toEqual([
      'call',
      'apply-anyway',
      'ask',
      'time',
    ])
  })

  it('elsewhere: that place’s 12348', () => {
    const { view, decision } = result({ ...elder, place: '440300' })
    expect(view.lead).toContain('深圳市城镇居民人均可支配收入')
    const guangxi = result({ ...elder, place: '450000' })
    expect(guangxi.view.lead).toBe('广西壮族自治区的标准还没有收进来，我们不猜。请打那里的 12348 问一问。')
    expect(nextSteps(guangxi.decision, elder)[0]).toMatchObject({ code: 'call-there', phone: '12348' })
    expect(decision.areaName).toBe('深圳市')
  })

  it('place not known', () => {
    expect(result({ ...elder, place: 'unknown' }).view.lead).toContain('还不知道这件事在哪里办')
  })

  it('several things not known are named, three at most', () => {
    expect(
      result({
        ...elder,
        aid: 'unknown',
        person: 'unknown',
        household: 'unknown',
        cause: 'unknown',
      }).view.lead,
    ).toMatch(/^还有几样不清楚：/)
  })

  it('a crime with means: the law has other reasons we have no text of', () => {
    const accused = {
      matter: 'other',
      otherKind: 'accused',
      place: '440882',
      aid: [],
      person: [],
      household: family(9000),
      cause: [],
    }
    const { view, decision } = result(accused)
    expect(view.lead).toContain('还有别的条件')
    expect(nextSteps(decision, accused).map(({ code }) => code)).toEqual(
      expect.arrayContaining(['notify', 'duty-lawyer']),
    )
  })
})

describe('no test, exempt, not listed', () => {
  it('violence: danger first, no mediation, no papers on means', () => {
    const facts = { matter: 'family', abused: 'yes' }
    const { view, decision } = result(facts)
    expect(view).toMatchObject({
      headline: '不看收入，可以申请',
      cards: [{ article: '法律援助法第三十二条第四项' }],
      labels: [],
    })
    const codes = nextSteps(decision, facts).map(({ code }) => code)
    expect(codes.slice(0, 2)).toEqual(['danger', 'apply'])
    expect(codes).not.toContain('mediation')
    expect(bringList(facts, decision).map(({ code }) => code)).toEqual([
      'identity',
      'form',
      'kinship',
      'violence',
      'evidence',
    ])
  })

  it.each([
    [
      { matter: 'elder-support', abused: 'no', place: '440882', aid: ['dibao', 'honoured'] },
      ['dibao', 'honoured'],
    ],
    [
      {
        matter: 'elder-support',
        abused: 'no',
        place: '440882',
        aid: [],
        person: ['disabled'],
        fixedIncome: 'no',
      },
      ['disabled', 'no-income'],
    ],
    [{ matter: 'unpaid-wages', place: '440300', migrant: 'yes' }, ['migrant']],
  ])('an exempt person brings proof of the group: %j', (facts, papers) => {
    const { decision, view } = result(facts)
    expect(decision.by).toBe('exempt')
    expect(view.lead).toContain('不用查收入')
    const codes: string[] = bringList(facts, decision).map(({ code }) => code)
    expect(codes).toEqual(expect.arrayContaining(papers))
    expect(codes).not.toContain('means')
  })

  it('a matter not listed is not a no', () => {
    const { view, decision } = result({ matter: 'land' })
    expect(view.headline).toBe('国家的名单里没有这件事')
    expect(view.lead).toContain('这不等于不行')
    expect(decision.listComplete).toBe(false)
    expect(nextSteps(decision, {}).map(({ code }) => code)).toEqual([
      'call',
      'ask',
      'mediation',
      'time',
      'court-fee',
      'find',
    ])
  })

  it('only a complete list makes it one', () => {
    const { decision } = result({ matter: 'land' })
    const complete = { ...decision, listComplete: true }
    expect(renderDecision(complete).headline).toBe('这件事不在法律援助的范围里')
    expect(nextSteps(complete, {})[0]?.code).toBe('ask')
  })
})
