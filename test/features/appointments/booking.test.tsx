import { fireEvent, screen, waitFor } from '@testing-library/react'
import { phone } from '../../support/phone'
import { asked, cloudAnswers, showPage } from '../../support/page'
import { learnServerTime } from '@/platform/clock'
import { BookingStep } from '@/features/appointments'
import { useBooking } from '@/features/appointments/store'
import { base, button, freshForm, held, inTenMinutes, inputs, kill, saveDraft } from './form'
import { VILLAGE, person, slotAt, slotsAnswer } from './samples'

jest.mock('@tarojs/taro', () => jest.requireActual('../../support/phone'))
jest.mock('@tarojs/components', () => jest.requireActual('../../support/taro'))

beforeEach(freshForm)

describe('for whom', () => {
  it('somebody who acts for others is asked, and each is named with what they are to them', async () => {
    const elder = person({
      personId: 'p2',
      name: '林阿婆示例',
      relation: 'relative',
      homeArea: '440883107201',
    })
    cloudAnswers({ ...base, 'accounts.me': { persons: [person(), elder], staff: [] } })
    showPage(<BookingStep areaCode={VILLAGE} />)
    fireEvent.click(await screen.findByRole('radio', { name: /林阿婆示例/ }))
    expect(useBooking.getState().draft).toMatchObject({ personId: 'p2', areaCode: '440883107201' })
    fireEvent.click(button('继续'))
    expect(phone.did).toEqual(['go /packages/appointments/book/index?step=matter'])
  })

  it('a known matter is not asked again', async () => {
    showPage(<BookingStep areaCode={VILLAGE} matter="wages" />)
    await screen.findByRole('radio', { name: /林示例/ })
    fireEvent.click(button('继续'))
    expect(phone.did).toEqual(['go /packages/appointments/book/index?step=day'])
  })

  it('without a village the page says what is missing, and leads to it', async () => {
    const nowhere = person({ homeArea: null })
    cloudAnswers({ ...base, 'accounts.me': { persons: [nowhere], staff: [] } })
    showPage(<BookingStep />)
    await screen.findByRole('radio', { name: /林示例/ })
    fireEvent.click(button('继续'))
    expect(screen.getByRole('link', { name: /请先选村子/ })).toBeTruthy()
    fireEvent.click(button('换村子'))
    expect(phone.did).toEqual(['go /packages/account/village/index'])
  })

  it('the cloud cannot be reached: try again or call', async () => {
    phone.connect(false)
    showPage(<BookingStep areaCode={VILLAGE} />)
    expect(await screen.findByRole('button', { name: '再试一次' })).toBeTruthy()
    expect(screen.getByText(/现在没有网络。您填的都存着/)).toBeTruthy()
  })
})

describe('agreement', () => {
  it('is asked on its own, and only the tap agrees', async () => {
    saveDraft({ path: ['who', 'consent', 'day', 'time', 'check'] })
    cloudAnswers({ ...base, 'accounts.consent': person() })
    showPage(<BookingStep step="consent" />)
    await screen.findByText('林示例')
    expect(asked()).not.toContain('accounts.consent')
    fireEvent.click(button('同意，继续'))
    await waitFor(() => expect(phone.did).toEqual(['go /packages/appointments/book/index?step=day']))
    expect(inputs('accounts.consent')).toEqual([
      { personId: 'p1', purpose: 'contact', version: 1, agreed: true },
    ])
  })

  it('where name and phone are asked for next, it goes with them: one call, also for somebody without a phone', async () => {
    cloudAnswers({
      ...base,
      'accounts.me': { persons: [person({ phoneMask: null, consents: [] })], staff: [] },
      'accounts.updatePerson': person({ phoneMask: null }),
    })
    saveDraft({ path: ['who', 'consent', 'day', 'time', 'contact', 'check'] })
    const { unmount } = showPage(<BookingStep step="consent" />)
    await screen.findByText('林示例')
    fireEvent.click(button('同意，继续'))
    await waitFor(() => expect(phone.did).toEqual(['go /packages/appointments/book/index?step=day']))
    unmount()
    kill()
    showPage(<BookingStep step="contact" />)
    fireEvent.click(await screen.findByRole('button', { name: '没有电话，跳过' }))
    await waitFor(() => expect(phone.did).toContain('go /packages/appointments/book/index?step=check'))
    expect(asked()).not.toContain('accounts.consent')
    const consents = [{ purpose: 'contact', version: 1 }]
    expect(inputs('accounts.updatePerson')).toEqual([{ personId: 'p1', consents }])
    expect(useBooking.getState().draft.agreed).toBe(false)
  })

  it('saying no leads to a telephone call, not to a wall', async () => {
    saveDraft({})
    showPage(<BookingStep step="consent" />)
    fireEvent.click(button('不同意，打电话约'))
    expect(phone.did).toEqual(['call 12348'])
  })

  it('words for the lawyer ask for an agreement of their own', async () => {
    saveDraft({ note: '老板欠我工钱' })
    cloudAnswers({ ...base, 'accounts.consent': person() })
    showPage(<BookingStep step="note" />)
    await screen.findByText('林示例')
    fireEvent.click(button('继续'))
    expect(screen.getByRole('link', { name: /要您同意/ })).toBeTruthy()
    fireEvent.click(screen.getByRole('checkbox', { name: /同意把这段话/ }))
    fireEvent.click(button('继续'))
    await waitFor(() => expect(phone.did).toContain('go /packages/appointments/book/index?step=check'))
    expect(inputs('accounts.consent')).toMatchObject([{ purpose: 'sensitive', agreed: true }])
  })
})

describe('day and time', () => {
  it('only days with space, the earliest named; choosing leads on', async () => {
    saveDraft({ slot: null, heldUntil: null })
    showPage(<BookingStep step="day" />)
    const first = await screen.findByRole('button', { name: /11月25日\(周三\)/ })
    expect(first.textContent).toContain('最早可约')
    expect(screen.queryByText(/11月24日/)).toBeNull()
    fireEvent.click(first)
    expect(phone.did).toEqual(['go /packages/appointments/book/index?step=time&date=2026-11-25'])
  })

  it('a tap holds the time and shows until when; another tap moves the hold under the same id', async () => {
    saveDraft({ slot: null, heldUntil: null })
    cloudAnswers({ ...base, 'appointments.hold': held })
    showPage(<BookingStep step="time" date="2026-11-25" />)
    fireEvent.click(await screen.findByRole('radio', { name: /上午10:00/ }))
    expect(await screen.findByText(/位子给您留着 (9 分|10 分)/)).toBeTruthy()
    fireEvent.click(screen.getByRole('radio', { name: /上午9:30/ }))
    await waitFor(() => expect(inputs('appointments.hold')).toHaveLength(2))
    const ids = inputs('appointments.hold').map((input) => Reflect.get(Object(input), 'requestId'))
    expect(new Set(ids).size).toBe(1)
  })

  it('taken: the nearest three are offered, one tap holds one, and what was filled in stays', async () => {
    saveDraft({ slot: null, heldUntil: null, note: '老板欠钱' })
    const near = slotAt('2026-11-25', '10:30')
    cloudAnswers({ ...base, 'appointments.hold': { outcome: 'taken', alternatives: [near] } })
    showPage(<BookingStep step="time" date="2026-11-25" />)
    fireEvent.click(await screen.findByRole('radio', { name: /上午10:00/ }))
    expect(await screen.findByText('11月25日(周三) 上午10:00 刚被约走了')).toBeTruthy()
    cloudAnswers({ ...base, 'appointments.hold': { outcome: 'held', slot: near, until: inTenMinutes() } })
    fireEvent.click(button(/11月25日\(周三\) 上午10:30/))
    await waitFor(() => expect(useBooking.getState().draft.slot).toEqual(near))
    expect(useBooking.getState().draft.note).toBe('老板欠钱')
    expect(screen.queryByText(/刚被约走了/)).toBeNull()
  })

  it('the clock is the server’s: a phone that is five minutes fast shows what everybody sees', async () => {
    const fast = 5 * 60_000
    saveDraft({ heldUntil: Date.now() - fast + 8 * 60_000 })
    learnServerTime(new Date(Date.now() - fast).toISOString(), Date.now(), Date.now())
    phone.answer = () => new Promise(() => undefined)
    showPage(<BookingStep step="needs" />)
    expect(screen.getByText(/位子给您留着 (7 分 5\d|8 分 0) 秒/)).toBeTruthy()
  })

  it('ten more minutes are one tap, and the same time under the same id', async () => {
    saveDraft({ heldUntil: Date.now() + 60_000 })
    const { requestId } = useBooking.getState().draft
    cloudAnswers({ ...base, 'appointments.hold': held })
    showPage(<BookingStep step="needs" />)
    fireEvent.click(button('再留 10 分钟'))
    expect(await screen.findByText(/位子给您留着 (9 分|10 分)/)).toBeTruthy()
    expect(inputs('appointments.hold')).toMatchObject([{ requestId, cell: '1000' }])
  })

  it('nobody serves the village: 12348, not a blank page', async () => {
    saveDraft({ slot: null, heldUntil: null })
    const none = slotsAnswer({ servedBy: 'none', days: [], advisers: [], lastDay: null })
    cloudAnswers({ ...base, 'appointments.slots': none })
    showPage(<BookingStep step="day" />)
    await screen.findByText('您村暂时还没有能约的律师')
    expect(screen.getAllByRole('button', { name: '打 12348' }).length).toBeGreaterThan(0)
  })

  it('a village without an adviser is told that the town’s will serve it', async () => {
    saveDraft({ slot: null, heldUntil: null })
    cloudAnswers({ ...base, 'appointments.slots': slotsAnswer({ servedBy: 'town' }) })
    showPage(<BookingStep step="day" />)
    expect(await screen.findByText(/您村还没有自己的顾问/)).toBeTruthy()
  })
})

describe('contact', () => {
  it('a wrong number is said at the top and at the field, and what was typed stays', async () => {
    cloudAnswers({ ...base, 'accounts.me': { persons: [person({ phoneMask: null })], staff: [] } })
    saveDraft({ phone: '1380000' })
    showPage(<BookingStep step="contact" />)
    await screen.findByText('没有电话，跳过')
    fireEvent.click(button('继续'))
    expect(screen.getAllByText('电话号码不对，请看一下有没有少一位')).toHaveLength(2)
    expect(useBooking.getState().draft.phone).toBe('1380000')
    expect(asked()).not.toContain('accounts.updatePerson')
  })

  it('somebody without a phone goes on', async () => {
    cloudAnswers({ ...base, 'accounts.me': { persons: [person({ phoneMask: null })], staff: [] } })
    saveDraft({})
    showPage(<BookingStep step="contact" />)
    fireEvent.click(await screen.findByRole('button', { name: '没有电话，跳过' }))
    await waitFor(() => expect(phone.did).toContain('go /packages/appointments/book/index?step=needs'))
    expect(asked()).not.toContain('accounts.updatePerson')
  })
})
