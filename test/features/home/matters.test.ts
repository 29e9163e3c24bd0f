import fc from 'fast-check'
import { MATTER_CARDS, bookedAs, findMatters } from '@/features/home/matters'

describe('a villager’s own words lead to the matter', () => {
  it.each([
    ['老板不给工钱', 'wages'],
    ['包工头跑了', 'wages'],
    ['在工地摔断了腿', 'injury'],
    ['被摩托车撞了，保险不赔', 'traffic'],
    ['邻居占了我家宅基地', 'land'],
    ['想离婚 孩子归谁', 'family'],
    ['儿子不管我', 'elder'],
    ['借出去的钱要不回来', 'debt'],
    ['老公打我', 'violence'],
    ['我儿子被抓了', 'criminal'],
    ['低保被停了', 'other'],
  ])('%s: %s', (said, key) => expect(findMatters(said)[0]?.key).toBe(key))

  it('its own name finds it first', () => {
    for (const card of MATTER_CARDS) expect(findMatters(card.label)[0]?.key).toBe(card.key)
  })

  it.each(['', '  ', '？？', '啊啊啊'])('%j finds nothing, and says so', (said) =>
    expect(findMatters(said)).toEqual([]),
  )

  it('never more than three, whatever is said', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), (said) => findMatters(said).length <= 3),
      { seed: 20261123 },
    )
  })
})

describe('the cards', () => {
  it('eight are tiles, in the order of the page', () => {
    const tiles = MATTER_CARDS.filter((card) => card.tile).map((card) => card.label)
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

  it('each is booked as what it is, violence and crime by their neutral codes', () =>
    expect(Object.fromEntries(MATTER_CARDS.map((card) => [card.key, bookedAs(card)]))).toEqual({
      wages: 'wages',
      injury: 'injury',
      traffic: 'traffic',
      land: 'land',
      family: 'family',
      elder: 'family',
      debt: 'debt',
      other: 'other',
      violence: 'violence',
      criminal: 'criminal',
    }))
})
