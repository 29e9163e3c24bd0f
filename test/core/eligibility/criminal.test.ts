import { criminalWay, MUST_NOTIFY_CODES, mustNotifyList } from '@/core/eligibility/criminal'
import { MUST_NOTIFY } from '@/core/eligibility/wording/criminal'

describe('who must be given a lawyer without applying (25, 28)', () => {
  it('is the list of the Law, each with its article, in a family’s words', () => {
    expect(MUST_NOTIFY_CODES).toHaveLength(Object.keys(MUST_NOTIFY).length)
    const words = mustNotifyList()
      .map(({ title }) => title)
      .join('')
    for (const part of [
      '18 岁',
      '看不见',
      '听不见',
      '说不出话',
      '不能完全认清',
      '无期',
      '死刑',
      '复核',
      '缺席',
      '强制医疗',
    ])
      expect(words).toContain(part)
    for (const { article } of mustNotifyList()) expect(article).toMatch(/^第二十[五八]条$/)
  })

  it.each([
    [['minor'], 'must', ['第二十五条']],
    [['minor', 'senses'], 'must', ['第二十五条']],
    [['treatment', 'mind'], 'must', ['第二十八条', '第二十五条']],
    [['life'], 'must', ['第二十五条', '第二十六条']],
    [[], 'may', []],
  ] as const)('%j: %s', (who, way, articles) => expect(criminalWay(who)).toEqual({ way, articles }))
})
