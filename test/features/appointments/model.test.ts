import { EXTEND_BELOW_MS, HOLD_MS } from '@/core/appointments/ledger'
import { thingsToBring } from '@/features/appointments/bring'
import { withBooked } from '@/features/appointments/model/booked'
import { contactInput, contactProblems } from '@/features/appointments/model/contact'
import { byPlace, daysWithSpace } from '@/features/appointments/model/days'
import { beginDraft, forPerson, freshened, inArea, readBooking } from '@/features/appointments/model/draft'
import { holdClock } from '@/features/appointments/model/hold-clock'
import { firstOpen, pathFor, placeOf, stepAfter } from '@/features/appointments/model/steps'
import { aloudWords, leafOf, placeWords, spanWords, whenWords } from '@/features/appointments/words'
import {
  EVERY_MATTER,
  MONDAY,
  TEN,
  VENUE,
  VILLAGE,
  appointment,
  filled,
  person,
  slotAt,
  slotsAnswer,
} from './samples'

describe('the draft', () => {
  it('comes back as it was kept, also through JSON', () => {
    const draft = filled({
      needs: ['hearing', 'leizhou'],
      note: '老板欠钱',
      name: '林',
      phone: '138',
      sent: true,
    })
    expect(readBooking(JSON.parse(JSON.stringify(draft)))).toEqual(draft)
  })

  it('without a requestId it is worth nothing; anything else unknown is left out', () => {
    expect(readBooking({ ...filled(), requestId: 7 })).toBeNull()
    expect(readBooking('draft')).toBeNull()
    const odd = {
      ...filled(),
      matter: 'weather',
      needs: ['wings', 'hearing'],
      slot: { date: 1 },
      path: ['who', 'x'],
    }
    expect(readBooking(odd)).toMatchObject({
      matter: null,
      needs: ['hearing'],
      slot: null,
      heldUntil: null,
      path: ['who'],
    })
  })

  it('for another person: what was said about the one before goes, and the time; the request stays one', () => {
    const next = forPerson(filled({ note: '老板欠钱', phone: '13800000001' }), 'p2')
    expect(next).toEqual({
      ...beginDraft('request-1'),
      personId: 'p2',
      matter: 'wages',
      areaCode: VILLAGE,
    })
    expect(forPerson(filled(), 'p1')).toEqual(filled())
  })

  it('in another place there are other days', () => {
    expect(inArea(filled(), '440883107201')).toMatchObject({ areaCode: '440883107201', slot: null })
    expect(inArea(filled(), VILLAGE)).toEqual(filled())
  })

  it('opened after the time began, the answers are still good; what was sent stays to be asked about', () => {
    const later = Date.parse(TEN.start)
    expect(freshened(filled({ note: 'x' }), later)).toMatchObject({ slot: null, note: 'x' })
    expect(freshened(filled({ sent: true }), later)).toMatchObject({ slot: TEN })
    expect(freshened(filled(), later - 1)).toEqual(filled())
  })
})

describe('the questions', () => {
  const begun = { ...beginDraft('r'), personId: 'p1', areaCode: VILLAGE }

  it('somebody new is asked for agreement, the matter and a phone', () => {
    const path = pathFor(begun, person({ consents: [], phoneMask: null, name: '' }))
    expect(path).toEqual(['who', 'consent', 'matter', 'day', 'time', 'contact', 'needs', 'note', 'check'])
  })

  it('nothing known is asked again', () => {
    expect(pathFor({ ...begun, matter: 'wages' }, person())).toEqual([
      'who',
      'day',
      'time',
      'needs',
      'note',
      'check',
    ])
  })

  it('an agreement to an older text does not count', () => {
    const old = person({ consents: [{ purpose: 'contact', version: 1, current: false }] })
    expect(pathFor(begun, old)).toContain('consent')
  })

  it('one leads to the next, and a question opened by 修改 has its place too', () => {
    const path = pathFor({ ...begun, matter: 'wages' }, person())
    expect(stepAfter(path, 'who')).toBe('day')
    expect(stepAfter(path, 'consent')).toBe('day')
    expect(stepAfter(path, 'note')).toBe('check')
    expect(placeOf(path, 'day')).toEqual({ at: 2, of: 6 })
    expect(placeOf(path, 'contact')).toEqual({ at: 4, of: 7 })
  })

  it('after a kill it goes on where one had come to, or where an answer is missing', () => {
    expect(firstOpen(beginDraft('r'))).toBe('who')
    expect(firstOpen(filled({ reached: 'needs' }))).toBe('needs')
    expect(firstOpen(filled({ reached: 'needs', slot: null }))).toBe('day')
    expect(firstOpen(filled({ reached: 'time', slot: null }))).toBe('day')
    expect(firstOpen(filled({ reached: 'day', slot: null }))).toBe('day')
    expect(firstOpen(filled({ matter: null }))).toBe('matter')
    expect(firstOpen(filled({ slot: null }))).toBe('day')
    expect(firstOpen(filled())).toBe('check')
  })
})

describe('the clock of a held time', () => {
  it('counts whole seconds, and says when it is over', () => {
    expect(holdClock(null, MONDAY)).toMatchObject({ state: 'none' })
    expect(holdClock(MONDAY + HOLD_MS, MONDAY)).toEqual({ state: 'running', minutes: 10, seconds: 0 })
    expect(holdClock(MONDAY + 278_000, MONDAY)).toEqual({ state: 'ending', minutes: 4, seconds: 38 })
    expect(holdClock(MONDAY + 1, MONDAY)).toEqual({ state: 'ending', minutes: 0, seconds: 1 })
    expect(holdClock(MONDAY, MONDAY)).toMatchObject({ state: 'over' })
  })

  it('offers more time exactly when the cloud would give it', () => {
    expect(holdClock(MONDAY + EXTEND_BELOW_MS + 1, MONDAY).state).toBe('running')
    expect(holdClock(MONDAY + EXTEND_BELOW_MS, MONDAY).state).toBe('ending')
  })
})

describe('days', () => {
  it('only days with space are shown; the earliest is named, on the first page only', () => {
    const days = daysWithSpace(slotsAnswer().days, true)
    expect(days.map(({ date, isFirst }) => [date, isFirst])).toEqual([
      ['2026-11-25', true],
      ['2026-11-27', false],
    ])
    expect(daysWithSpace(slotsAnswer().days, false).some(({ isFirst }) => isFirst)).toBe(false)
  })

  it('counts mornings and afternoons', () => {
    const [wednesday, friday] = daysWithSpace(slotsAnswer().days, true)
    expect(wednesday).toMatchObject({ morning: 2, afternoon: 0 })
    expect(friday).toMatchObject({ morning: 0, afternoon: 1 })
  })

  it('two places of one day are two groups', () => {
    const other = slotAt('2026-11-25', '14:30', { venueId: 'v2' })
    const byPhone = slotAt('2026-11-25', '15:00', { mode: 'phone' })
    expect(
      byPlace([TEN, other, byPhone, slotAt('2026-11-25', '10:30')]).map(({ slots }) => slots.length),
    ).toEqual([2, 1, 1])
  })
})

describe('contact', () => {
  it('a number kept before need not be typed again; a new one is checked', () => {
    expect(contactProblems({ name: '', phone: '' }, person())).toEqual([])
    expect(contactProblems({ name: '', phone: '1380000' }, person())).toEqual(['phone-wrong'])
    expect(contactProblems({ name: '', phone: '138 0000-0001' }, person())).toEqual([])
    expect(contactProblems({ name: '', phone: '0759 0000003' }, person())).toEqual([])
  })

  it('somebody new is asked for both, and may have no phone', () => {
    const stranger = person({ name: '', phoneMask: null })
    expect(contactProblems({ name: ' ', phone: '' }, stranger)).toEqual(['name', 'phone-missing'])
    expect(contactProblems({ name: '林示例', phone: '' }, stranger, true)).toEqual([])
  })

  it('only what was typed is sent', () => {
    const agreed = false
    expect(contactInput({ name: '', phone: '', agreed }, 'p1')).toBeNull()
    expect(contactInput({ name: ' 林示例 ', phone: '138 0000 0001', agreed }, 'p1')).toEqual({
      personId: 'p1',
      name: '林示例',
      phone: '13800000001',
    })
    expect(contactInput({ name: '林示例', phone: '138', agreed }, 'p1', true)).toEqual({
      personId: 'p1',
      name: '林示例',
    })
  })

  it('what was agreed to goes with it, and by itself where nothing was typed', () => {
    const consents = [{ purpose: 'contact', version: 1 }]
    const phone = '13800000001'
    expect(contactInput({ name: '', phone, agreed: true }, 'p1')).toEqual({ personId: 'p1', phone, consents })
    expect(contactInput({ name: '', phone: '', agreed: true }, 'p1', true)).toEqual({
      personId: 'p1',
      consents,
    })
  })
})

describe('words', () => {
  it('dates carry their weekday, hours are told as on the village clock', () => {
    expect(whenWords(TEN)).toBe('11月25日(周三) 上午10:00')
    expect(spanWords(TEN)).toBe('上午10:00–10:20')
    expect(spanWords(slotAt('2026-11-27', '15:00'))).toBe('下午3:00–3:20')
    expect(leafOf('2026-12-02')).toEqual({ month: 12, day: 2, weekday: '周三', off: false })
  })

  it('by phone nobody goes anywhere; an address nobody registered is said to be missing', () => {
    expect(placeWords(VENUE, 'phone')).toContain('不用出门')
    expect(placeWords({ ...VENUE, address: null }, 'in-person')).toContain('地址还没登记')
  })

  it('a ticket is read with its code digit by digit, a cancelled one without', () => {
    expect(aloudWords(appointment())).toContain('4 8 2 9 1 3')
    expect(aloudWords(appointment({ state: 'CANCELLED' }))).not.toContain('4 8 2')
  })

  it('every matter says what to bring, the identity card first', () => {
    for (const matter of EVERY_MATTER) {
      const things = thingsToBring(matter)
      expect(things[0]?.what).toBe('身份证')
      expect(things.length).toBeGreaterThan(1)
    }
  })
})

describe('the list of what is ahead, with one just booked', () => {
  const at = (appointmentId: string, start: string) => appointment({ appointmentId, start })
  const early = at('a1', '2026-11-25T10:00:00.000+08:00')
  const late = at('a3', '2026-12-02T10:00:00.000+08:00')
  const booked = at('a2', '2026-11-30T10:00:00.000+08:00')
  const ids = (appointments: (typeof early)[], next: string | null, one = booked) =>
    withBooked({ appointments, next }, one).appointments.map(({ appointmentId }) => appointmentId)

  it('soonest first', () => {
    expect(ids([early, late], null)).toEqual(['a1', 'a2', 'a3'])
    expect(ids([], null)).toEqual(['a2'])
    expect(ids([early], null)).toEqual(['a1', 'a2'])
  })

  it('once, also when its answer came twice', () => expect(ids([early, booked, late], null)).toHaveLength(3))

  it('not on this page when it belongs on a later one', () => {
    expect(ids([early], '1~a1')).toEqual(['a1'])
    expect(ids([early, late], '1~a3')).toEqual(['a1', 'a2', 'a3'])
  })
})
