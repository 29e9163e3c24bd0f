import { boardOf, type OnBoard } from '@/core/appointments/board'
import { msAt } from '@/core/time'

const at = (clock: string) => msAt('2026-11-25', clock)
const one = (number: number, state: OnBoard['state'], more: Partial<OnBoard> = {}): OnBoard => ({
  id: `ap-${number}`,
  state,
  number,
  start: at('09:00'),
  arrivedAt: at('08:50'),
  since: at('08:50'),
  adviserId: 'chen',
  adviserName: '陈示例律师',
  ...more,
})

describe('the screen of the waiting room', () => {
  it('shows who is to come, the newest call first, who is served, who is next in line, who stepped aside', () => {
    const all = [
      one(1, 'IN_SERVICE'),
      one(2, 'CALLED', { since: at('09:01') }),
      one(3, 'CALLED', { since: at('09:02') }),
      one(4, 'PARKED'),
      one(6, 'CHECKED_IN', { start: at('09:30') }),
      one(5, 'CHECKED_IN', { start: at('10:00') }),
    ]
    expect(boardOf(all)).toEqual([
      {
        adviserId: 'chen',
        adviserName: '陈示例律师',
        called: [3, 2],
        serving: [1],
        next: [6, 5],
        aside: [4],
      },
    ])
  })

  it('shows no more than the next four', () => {
    const all = [1, 2, 3, 4, 5, 6].map((number) => one(number, 'CHECKED_IN'))
    expect(boardOf(all)[0]?.next).toEqual([1, 2, 3, 4])
  })

  it('has a counter for each adviser with somebody here, and none for the others', () => {
    const he = { adviserId: 'he', adviserName: '何示例律师' }
    const all = [
      one(1, 'CHECKED_IN'),
      one(1, 'CALLED', he),
      one(2, 'DONE', { adviserId: 'li', adviserName: '李示例律师' }),
    ]
    expect(boardOf(all).map(({ adviserName, called, next }) => [adviserName, called, next])).toEqual([
      ['何示例律师', [1], []],
      ['陈示例律师', [], [1]],
    ])
    expect(boardOf([])).toEqual([])
  })

  it('says numbers and no names of those who wait', () => {
    const named = { ...one(1, 'CALLED'), personName: '林示例' }
    expect(JSON.stringify(boardOf([named]))).not.toContain('林示例')
  })
})
