import { actsFor, coversArea, isLive, type ActingLink, type StaffGrant } from '@/core/accounts/standing'

const link = (personId: string, from: number, until: number | null): ActingLink => ({
  personId,
  relation: 'relative',
  from,
  until,
})

describe('a term', () => {
  test('holds from its first moment', () => {
    expect(isLive({ from: 10, until: null }, 9)).toBe(false)
    expect(isLive({ from: 10, until: null }, 10)).toBe(true)
  })

  test('ended at this moment is ended at this moment', () => {
    expect(isLive({ from: 10, until: 20 }, 19)).toBe(true)
    expect(isLive({ from: 10, until: 20 }, 20)).toBe(false)
  })
})

describe('acting for a person', () => {
  test('needs a live link to that very person', () => {
    const acting = [link('p-mother', 0, null), link('p-uncle', 0, 50)]
    expect(actsFor(acting, 'p-mother', 100)).toBe(true)
    expect(actsFor(acting, 'p-uncle', 100)).toBe(false)
    expect(actsFor(acting, 'p-stranger', 100)).toBe(false)
  })
})

describe('a staff role', () => {
  const clerk: StaffGrant = { role: 'clerk', areaCode: '440882100', from: 0, until: null }

  test('covers what lies inside its area, and only as the role it is', () => {
    expect(coversArea([clerk], 'clerk', '440882100201', 1)).toBe(true)
    expect(coversArea([clerk], 'clerk', '440882101', 1)).toBe(false)
    expect(coversArea([clerk], 'reviewer', '440882100201', 1)).toBe(false)
  })

  test('covers nothing once ended', () => {
    expect(coversArea([{ ...clerk, until: 5 }], 'clerk', '440882100', 5)).toBe(false)
  })
})
