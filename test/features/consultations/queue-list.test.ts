import { CANNED } from '@/features/consultations/queue-copy'
import { beside, foundIn, waitKind, waitWords } from '@/features/consultations/model/queue-list'
import { MONDAY, minutes } from './samples'

const since = (n: number) => minutes(-n)

describe('how long somebody waits', () => {
  it.each([
    [0, '刚来问'],
    [20, '等了 20 分'],
    [112, '等了 1 时 52 分'],
    [1440 + 185, '等了 1 天 3 时'],
  ])('%d minutes are %s', (n, words) => expect(waitWords(since(n), MONDAY)).toBe(words))

  it('the clock is amber from an hour on, never red: nothing is broken yet', () => {
    expect([59, 60, 5000].map((n) => waitKind(since(n), MONDAY))).toEqual(['calm', 'running', 'running'])
  })

  it('a phone whose clock is behind does not count backwards', () => {
    expect(waitWords(minutes(5), MONDAY)).toBe('刚来问')
  })
})

describe('canned replies', () => {
  it('are found by words of the title or the text, all of them', () => {
    expect(foundIn(CANNED, '工资').map(({ title }) => title)).toContain('工资：先问三件事')
    expect(foundIn(CANNED, ' 合同  打卡 ').map(({ title }) => title)).toEqual(['工资：先问三件事'])
    expect(foundIn(CANNED, '没有这个词')).toEqual([])
    expect(foundIn(CANNED, '')).toEqual(CANNED)
  })

  it('name no figure of the law: that would be a promise nobody checks', () => {
    expect(CANNED.filter(({ text }) => /\d+\s*(元|日|天|年|条)/.test(text))).toEqual([])
  })
})

describe('the keys', () => {
  const all = ['a', 'b', 'c'].map((conversationId) => ({ conversationId }))
  it.each([
    [null, 1, 'a'],
    ['a', 1, 'b'],
    ['c', 1, 'c'],
    ['a', -1, 'a'],
    ['gone', -1, 'a'],
  ] as const)('from %s by %d to %s', (chosen, by, next) => expect(beside(all, chosen, by)).toBe(next))

  it('lead nowhere in an empty list', () => expect(beside([], null, 1)).toBeNull())
})
