import fc from 'fast-check'
import { runCheck } from '@/core/eligibility/check'
import { everydayMatters, findMatters, matterEntry } from '@/core/eligibility/matters'
import { EVERYDAY_IDS, MATTER_WORDS, NOT_LISTED, TRADITIONAL } from '@/core/eligibility/wording/matters'
import type { MatterWords } from '@/core/eligibility/wording/matters/form'
import { dayOne, TODAY } from './support/data'

const ids = Object.keys(MATTER_WORDS)
const entries = ids.map((id) => matterEntry(id)!)
const first = (said: string) => findMatters(said).found[0]?.id

describe('a villager’s own words lead to the matter', () => {
  it.each([
    ['老板不给工钱', 'wages'],
    ['包工头跑了', 'wages'],
    ['老公打工没给钱', 'wages'],
    ['在工地摔断了腿', 'injury'],
    ['打工摔伤', 'injury'],
    ['被摩托车撞了，保险不赔', 'traffic'],
    ['邻居占了我家宅基地', 'homestead'],
    ['儿子不管我', 'elder'],
    ['借出去的钱要不回来', 'lent'],
    ['老公打我', 'abuse'],
    ['我爸打我妈', 'abuse'],
    ['老板打我', 'victim'],
    ['我儿子被抓了', 'accused'],
    ['低保被停了', 'benefit'],
    ['孩子他爸不给抚养费', 'child-support'],
    ['爷爷老年痴呆', 'capacity'],
    ['被骗了十万块', 'victim'],
    ['村里不给外嫁女分红', 'married-out'],
    ['厂里排污鱼都死了', 'pollution'],
    ['我爸在医院被治死了', 'medical'],
    ['买到假种子', 'goods'],
    ['仲裁快过期了', 'time'],
    ['法律援助没批', 'refused'],
    ['高利贷逼债', 'owed'],
  ])('%s: %s', (said, id) => expect(first(said)).toBe(id))

  it.each([
    ['欠薪', 'wages'],
    ['工伤', 'injury'],
    ['车祸', 'traffic'],
    ['离婚', 'divorce'],
    ['打老婆', 'abuse'],
    ['家暴', 'abuse'],
    ['不养老', 'elder'],
    ['抚养费', 'child-support'],
    ['土地', 'land'],
    ['征地', 'expropriation'],
    ['借钱', 'lent'],
    ['被抓', 'accused'],
    ['低保没给', 'benefit'],
    ['医疗事故', 'medical'],
    ['假药', 'food-drug'],
    ['污染', 'pollution'],
    ['国家赔偿', 'state-compensation'],
    ['再审', 'retrial-ordered'],
    ['见义勇为', 'brave-act'],
    ['英烈', 'hero'],
    ['抚恤金', 'pension'],
    ['监护', 'capacity'],
    ['认不清人', 'capacity'],
  ])('the everyday word %s: %s', (said, id) => expect(first(said)).toBe(id))

  it('two troubles in one sentence are both shown', () => {
    expect(findMatters('想离婚 孩子归谁').found.map(({ id }) => id)).toEqual(['custody', 'divorce'])
  })

  it('its own name finds it first', () => {
    for (const { id, title } of entries) expect([title, first(title)]).toEqual([title, id])
  })
})

describe('as people of Zhanjiang write it', () => {
  const said = [
    ['俾人打', 'victim'],
    ['畀人打', 'victim'],
    ['俾人打咗，头都穿咗', 'victim'],
    ['俾人呃咗钱', 'victim'],
    ['冇出粮', 'wages'],
    ['唔出粮', 'wages'],
    ['拖粮', 'wages'],
    ['老细走佬', 'wages'],
    ['老细走咗佬，三个月冇粮', 'wages'],
    ['老细唔俾钱', 'wages'],
    ['做嘢跌亲', 'injury'],
    ['俾车撞', 'traffic'],
    ['俾车撞亲', 'traffic'],
    ['俾老公打', 'abuse'],
    ['俾佬打', 'abuse'],
    ['个仔打我', 'abuse'],
    ['老公包二奶想离婚', 'divorce'],
    ['争地', 'land'],
    ['俾人占地', 'land'],
    ['争家产', 'inheritance'],
    ['养老冇人理', 'elder'],
    ['个仔唔理我', 'elder'],
    ['老豆冇人养', 'elder'],
    ['借钱唔还', 'lent'],
    ['俾人追数', 'owed'],
    ['俾差佬拉咗', 'accused'],
  ] as const

  it.each(said)('%s: %s', (words, id) => expect(first(words)).toBe(id))

  it('and with traditional characters', () => {
    expect(first('老細走佬')).toBe('wages')
    expect(first('俾車撞親')).toBe('traffic')
    expect(first('爭家產')).toBe('inheritance')
  })

  it('the words of the north alone would have found nothing', () => {
    const northern = /工资|工钱|打伤|被人打|受伤|车祸|赡养|遗产/
    expect(said.filter(([words]) => northern.test(words))).toEqual([])
  })
})

describe('what is typed is taken as meant', () => {
  it.each([
    ['full width', 'ＧＳ', 'injury'],
    ['initials', 'gs', 'injury'],
    ['pinyin', 'gongzi', 'wages'],
    ['traditional characters', '車禍', 'traffic'],
    ['spaces and marks', ' 离 、 婚！！', 'divorce'],
    ['a slip of the pen', '瞻养费', 'elder'],
    ['a slip of the pen', '离昏', 'divorce'],
    ['白话', '老闆唔出糧', 'wages'],
    ['白话', '仔女唔养', 'elder'],
    ['half a word', '抚', 'child-support'],
    ['one character', '离', 'divorce'],
  ])('%s: %s', (_what, said, id) => {
    expect(findMatters(said).found.map((one) => one.id)).toContain(id)
    expect(first(said)).toBe(id)
  })

  it('打 that hurts nobody is no violence; a reader of single characters would think it is', () => {
    const naive = (said: string) => said.includes('打')
    for (const said of ['老公打工没给钱', '老婆打电话来', '儿子打官司']) {
      expect(naive(said)).toBe(true)
      expect(findMatters(said).found.map(({ id }) => id)).not.toContain('abuse')
    }
    expect(first('老公打我')).toBe('abuse')
  })

  it('every traditional character stands for one that is looked for', () => {
    const words = entries.map(({ words, title }) => words + title).join('')
    for (let at = 1; at < TRADITIONAL.length; at += 2) expect(words).toContain(TRADITIONAL[at])
    expect(TRADITIONAL.length % 2).toBe(0)
  })
})

describe('nobody is left without a way on', () => {
  it.each(['', '  ', '？？', '啊啊啊', '12345', 'zzzz'])(
    '%j finds nothing, and 12348 and the adviser stand',
    (said) => {
      const { found, ways } = findMatters(said)
      expect(found).toEqual([])
      expect(ways.map(({ code }) => code)).toEqual(['call', 'ask'])
    },
  )

  it('any text: at most six, each once, with ways on [seed 20261123]', () => {
    const pieces = fc.constantFrom(
      ...entries.flatMap(({ words }) => words.split(/[ +]/)),
      'toString',
      '￥',
      '😀',
    )
    const text = fc.oneof(
      fc.string({ maxLength: 300 }),
      fc.array(pieces, { maxLength: 20 }).map((all) => all.join('')),
    )
    fc.assert(
      fc.property(text, (said) => {
        const { found, ways } = findMatters(said)
        expect(found.length).toBeLessThanOrEqual(6)
        expect(new Set(found.map(({ id }) => id)).size).toBe(found.length)
        expect(ways.length).toBeGreaterThan(0)
      }),
      { seed: 20261123, numRuns: 2000 },
    )
  })

  it('a matter not in the national list is never a no', () => {
    const not = entries.filter(({ article, page }) => article === null && page === undefined)
    expect(not.length).toBeGreaterThan(10)
    for (const { listed } of not) expect(listed).toBe(NOT_LISTED)
    expect(NOT_LISTED).toMatch(/各省另有规定.*问一问/)
    const words = JSON.stringify(MATTER_WORDS)
    expect(words).not.toMatch(/不能申请|不符合|不予受理|不行/)
  })
})

describe('what a choice presets', () => {
  const answers = ({ facts }: MatterWords, more = {}) =>
    runCheck(dayOne(), { ...facts, ...more }, { date: TODAY })!
  const interview = entries.filter(({ page, id }) => page === undefined || id === 'accused')

  it.each(interview.map((entry) => [entry.title, entry] as const))(
    '%s: the answers fit the questions',
    (_t, entry) => {
      const { path } = answers(entry)
      expect(path.map(({ id }) => id)).toContain('matter')
      for (const { id, options } of path) expect(options.map(({ code }) => code)).toContain(entry.facts[id])
    },
  )

  it.each(interview.map((entry) => [entry.title, entry] as const))(
    '%s: the article is the law’s own',
    (_t, entry) => {
      const { decision } = answers(entry)
      const { noTest, scope } = decision.lists
      const open = [...noTest.children, ...scope.children].filter(({ value }) => value !== 'not-met')
      const articles = open.map(({ test }) => test?.article)
      if (entry.article !== null) expect(articles).toContain(entry.article)
      else expect(scope.children.filter(({ value }) => value === 'met')).toEqual([])
    },
  )

  it('violence goes its own way: no income is asked', () => {
    expect(answers(matterEntry('abuse')!).decision.outcome).toBe('no-test')
    expect(matterEntry('abuse')!.listed).toContain('不看收入')
  })

  it('a list of tests names every article of 31 and 32 for somebody to find', () => {
    const named = new Set(entries.map(({ article }) => article))
    for (const item of ['一', '二', '三', '四', '五', '六', '七', '八']) {
      expect(named).toContain(`法律援助法第三十一条第${item}项`)
    }
    for (const item of ['一', '二', '三', '四']) expect(named).toContain(`法律援助法第三十二条第${item}项`)
    expect(named).toContain('法律援助法第三十三条')
  })
})

describe('the tiles', () => {
  it('are the everyday matters, in order', () => {
    expect(everydayMatters().map(({ id }) => id)).toEqual(EVERYDAY_IDS)
    expect(everydayMatters()[0]?.title).toBe('拖欠工资')
  })

  it.each([undefined, '', 'toString', '__proto__', 'nothing'])('%j is no matter', (id) =>
    expect(matterEntry(id)).toBeNull(),
  )
})
