import { MATTER_CARDS, bookedAs } from '@/features/home/matters'

describe('the cards', () => {
  it('eight are tiles, in the order of the page', () => {
    const tiles = MATTER_CARDS.map((card) => card.label)
    expect(tiles).toEqual([
      '拖欠工资',
      '干活受伤',
      '交通事故',
      '土地山林',
      '婚姻家事',
      '赡养老人',
      '借钱欠债',
      '其他的事',
    ])
  })

  it('each is booked as what it is', () =>
    expect(Object.fromEntries(MATTER_CARDS.map((card) => [card.key, bookedAs(card)]))).toEqual({
      wages: 'wages',
      injury: 'injury',
      traffic: 'traffic',
      land: 'land',
      family: 'family',
      elder: 'family',
      debt: 'debt',
      other: 'other',
    }))
})
