import { roundWords, whoseWords } from '@/features/home/round-words'

const round = {
  date: '2026-11-25',
  start: '2026-11-25T09:30:00.000+08:00',
  end: '2026-11-25T11:30:00.000+08:00',
  venueId: 'v1',
  areaCode: '440883103208',
  venueName: '示例村工作室',
}
const at = (iso: string) => Date.parse(iso)

describe('the adviser’s next round, in words', () => {
  it.each([
    ['2026-11-23T23:59:00+08:00', '后天来村里'],
    ['2026-11-24T00:00:00+08:00', '明天来村里'],
    ['2026-11-25T08:00:00+08:00', '今天来村里'],
    ['2026-11-20T08:00:00+08:00', '11月25日来村里'],
  ])('seen at %s: %s', (now, when) => expect(roundWords(round, round.areaCode, at(now)).when).toBe(when))

  it('says the hours and the place', () => {
    expect(roundWords(round, round.areaCode, at('2026-11-23T09:00:00+08:00'))).toMatchObject({
      month: 11,
      day: 25,
      weekday: '周三',
      hours: '上午9:30–11:30',
      place: '示例村工作室',
    })
  })

  it.each([
    ['another village', '440883103208', '440883103209', '后天坐班'],
    ['the town’s office', '440883103', '440883103208', '后天在镇上'],
    ['the town’s office, seen from the town', '440883103', '440883103', '后天在镇上'],
    ['a village, seen from the town', '440883103208', '440883103', '后天坐班'],
  ])('in %s it is not called coming to the village', (_where, areaCode, seenFrom, when) => {
    expect(roundWords({ ...round, areaCode }, seenFrom, at('2026-11-23T09:00:00+08:00')).when).toBe(when)
  })

  it.each([
    ['440883103208', 'village', '您村的法律顾问'],
    ['440883103208', 'town', '镇上的法律顾问，您村的事也归他管'],
    ['440883103', 'village', '镇上的法律顾问'],
  ] as const)('whose adviser: %s served by %s', (areaCode, servedBy, words) => {
    expect(whoseWords({ areaCode, servedBy })).toBe(words)
  })
})
