import { MOST_ACTED_FOR, endLink, link } from '@/core/accounts/acting'
import { DAY_MS } from '@/core/time'
import type { ActingLink } from '@/core/accounts/standing'

const self: ActingLink = { personId: 'p-self', relation: 'self', from: 0, until: null }
const many = (n: number): ActingLink[] =>
  Array.from({ length: n }, (_, i) => ({
    personId: `p${i}`,
    relation: 'cadre' as const,
    from: 0,
    until: null,
  }))

describe('beginning to act for a person', () => {
  test('adds a link from now on', () => {
    const linked = link([self], 'p-mother', 'relative', 7)
    expect(linked).toEqual({
      kind: 'linked',
      acting: [self, { personId: 'p-mother', relation: 'relative', from: 7, until: null }],
    })
  })

  test('said twice changes nothing', () => {
    const once = link([self], 'p-mother', 'relative', 7)
    if (once.kind !== 'linked') throw new Error('not linked')
    expect(link(once.acting, 'p-mother', 'relative', 9)).toEqual(once)
  })

  test(`stops at ${MOST_ACTED_FOR} persons, oneself not counted`, () => {
    expect(link([self, ...many(MOST_ACTED_FOR - 1)], 'p-new', 'cadre', 1).kind).toBe('linked')
    expect(link([self, ...many(MOST_ACTED_FOR)], 'p-new', 'cadre', 1).kind).toBe('limit')
  })

  test('ended links leave room, a day after they began', () => {
    const ended = many(MOST_ACTED_FOR).map((l) => ({ ...l, until: 1 }))
    expect(link([self, ...ended], 'p-new', 'cadre', DAY_MS).kind).toBe('linked')
    expect(link([self, ...ended], 'p-new', 'cadre', DAY_MS - 1).kind).toBe('limit')
  })

  test('beginning again after an end makes a new link beside the old', () => {
    const again = link(
      [{ ...self, personId: 'p-mother', relation: 'relative', until: 3 }],
      'p-mother',
      'relative',
      5,
    )
    expect(again.kind === 'linked' && again.acting).toHaveLength(2)
  })
})

describe('ending', () => {
  const acting = [self, ...many(1)]

  test('is at once', () => {
    const ended = endLink(acting, 'p0', 9)
    expect(ended.kind === 'ended' && ended.acting[1]?.until).toBe(9)
  })

  test('twice keeps the first end', () => {
    const first = endLink(acting, 'p0', 9)
    if (first.kind !== 'ended') throw new Error('not ended')
    expect(endLink(first.acting, 'p0', 12)).toEqual(first)
  })

  test('of a person never acted for is unknown, and of oneself refused', () => {
    expect(endLink(acting, 'p-stranger', 9).kind).toBe('unknown')
    expect(endLink(acting, 'p-self', 9).kind).toBe('self')
  })
})
