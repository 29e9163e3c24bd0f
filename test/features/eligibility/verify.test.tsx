import Taro from '@tarojs/taro'
import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { runCheck } from '@/core/eligibility/check'
import type { Facts } from '@/core/eligibility/facts'
import type { Receipt } from '@/core/eligibility/receipt'
import { writeReceipt } from '@/core/eligibility/receipt-code'
import { dayOf } from '@/core/time'
import { BUNDLED } from '@/features/eligibility/law/bundled'
import { keepLaw } from '@/features/eligibility/law/kept-law'
import { openLaw, useLaw } from '@/features/eligibility/law/law'
import { receiptFor } from '@/features/eligibility/receipt/make'
import { useCheckDraft } from '@/features/eligibility/store'
import VerifyPage from '@/packages/guide/verify/index'
import { cloudAnswers, freshPhone, showPage } from '../../support/page'
import { phone } from '../../support/phone'
import { HOUSEHOLD, SAMPLE, earning, withFacts } from './support/facts'

jest.mock('@tarojs/taro', () => jest.requireActual('../../support/phone'))
jest.mock('@tarojs/components', () => jest.requireActual('../../support/taro'))

const SAME = { sameInputs: true, sameOutcome: true, outcome: 'likely', lacking: [], unlike: [], today: null }
const law = { changed: false, version: 'sample' }

/** A line as somebody would write it who changed the receipt. */
const written = (facts: Facts, change: (receipt: Receipt) => Receipt) =>
  writeReceipt(
    change(receiptFor(runCheck(useLaw.getState().library, facts, { date: dayOf(Date.now()) })!, facts)),
  )
const lineOf = (facts: Facts) => written(facts, (receipt) => receipt)
const newer = ({ standards, ...rest }: Receipt) => ({
  ...rest,
  standards: [...standards.slice(0, -1), 'standard:gd-2020@99'],
})
const tap = (name: string | RegExp, role = 'button') => fireEvent.click(screen.getByRole(role, { name }))
const type = (label: RegExp, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } })
const inputs = (action: string) => phone.sent.filter((one) => one.action === action).map(({ input }) => input)
const answered = (facts: Facts) =>
  act(() => useCheckDraft.setState({ draft: { facts, typed: {}, asked: {}, savedAt: null } }))

beforeEach(() => {
  freshPhone('p1')
  answered({})
  const parameters = [...BUNDLED.parameters, ...SAMPLE.documents]
  keepLaw({ version: 'sample', checkedAt: Date.now(), standards: BUNDLED.standards, parameters })
  openLaw()
  cloudAnswers({ 'eligibility.standards': law, 'eligibility.verify': SAME })
})

describe('核对自查结果', () => {
  it('a clerk scans the card, pastes the answers, and both the phone and the cloud say the same', async () => {
    Object.assign(Taro, { scanCode: async () => ({ result: lineOf(HOUSEHOLD) }) })
    showPage(<VerifyPage />)
    tap('扫出示卡上的码')
    await waitFor(() => expect(screen.getByLabelText(/那一行/)).toHaveProperty('value', lineOf(HOUSEHOLD)))
    type(/他给的答案/, JSON.stringify(HOUSEHOLD))
    expect(inputs('eligibility.verify')).toEqual([])
    tap('核对')
    expect(screen.getByText('很可能符合')).toBeTruthy()
    expect(await screen.findByText('在这部手机上再算，也是这样')).toBeTruthy()
    expect(screen.getAllByText('算出来一样')).toHaveLength(1)
    expect(inputs('eligibility.verify')).toMatchObject([{ facts: JSON.stringify(HOUSEHOLD) }])
    tap('再核对一份')
    expect(screen.getByLabelText(/那一行/)).toHaveProperty('value', '')
  })

  it('from the card on the same phone everything is filled in already', async () => {
    answered(HOUSEHOLD)
    phone.params = { own: '1' }
    showPage(<VerifyPage />)
    expect(screen.getByRole('radio', { name: /这部手机上填的/ }).getAttribute('aria-checked')).toBe('true')
    tap('核对')
    expect(await screen.findByText('在这部手机上再算，也是这样')).toBeTruthy()
  })

  it('what cannot be read is said at the top and beside its field; nothing is sent', () => {
    showPage(<VerifyPage />)
    tap('核对')
    expect(screen.getAllByText('请扫码，或者把那一行贴进来。')).toHaveLength(2)
    expect(screen.getAllByText('请把他给的答案整段贴进来。')).toHaveLength(2)
    type(/他给的答案/, '什么都不是')
    tap('核对')
    expect(screen.getAllByText(/答案读不出来/)).toHaveLength(2)
    tap(/这部手机上填的/, 'radio')
    tap('核对')
    expect(screen.getAllByText('这部手机上没有填好的自查。').length).toBeGreaterThan(1)
    expect(inputs('eligibility.verify')).toEqual([])
  })

  it('other answers: not judged, and not called false', async () => {
    const other = {
      sameInputs: false,
      sameOutcome: null,
      outcome: null,
      lacking: [],
      unlike: [],
      today: null,
    }
    cloudAnswers({ 'eligibility.standards': law, 'eligibility.verify': other })
    showPage(<VerifyPage />)
    type(/那一行/, lineOf(HOUSEHOLD))
    type(/他给的答案/, JSON.stringify(withFacts({ household: earning(100) })))
    tap('核对')
    expect(await screen.findByText('在这部手机上再算，也是这样')).toBeTruthy()
    expect(screen.getByText('不是当时那份答案')).toBeTruthy()
  })

  it('a card changed by hand is found out on the phone, and without a network too', async () => {
    showPage(<VerifyPage />)
    act(() => phone.connect(false))
    type(
      /那一行/,
      written(HOUSEHOLD, (one) => ({ ...one, outcome: 'no-test' })),
    )
    type(/他给的答案/, JSON.stringify(HOUSEHOLD))
    tap('核对')
    expect(await screen.findByText(/先看这部手机上算的/)).toBeTruthy()
    expect(screen.getByText('算出来不一样')).toBeTruthy()
    expect(screen.getByText(/再算一遍是“很可能符合”/)).toBeTruthy()
  })

  it('versions this phone never had are told by their title; the cloud may have them', async () => {
    const changed = { ...SAME, today: { date: '2026-11-24', outcome: 'over', changed: true } }
    cloudAnswers({ 'eligibility.standards': law, 'eligibility.verify': changed })
    showPage(<VerifyPage />)
    type(/那一行/, written(HOUSEHOLD, newer))
    type(/他给的答案/, JSON.stringify(HOUSEHOLD))
    tap('核对')
    expect(await screen.findByText('按今天的规定是“超过标准”')).toBeTruthy()
    expect(screen.getByText(/有没有打错：《.*》。没打错的话，看服务器算的/)).toBeTruthy()
  })

  it.each<[string, (receipt: Receipt) => Receipt]>([
    [
      'a figure',
      (one) => ({ ...one, parameters: one.parameters.map((of) => ({ ...of, value: 3_840_001 })) }),
    ],
    ['a revision', newer],
    ['a place', (one) => ({ ...one, area: '440881' })],
    ['a standard of nowhere', (one) => ({ ...one, standards: ['standard:nowhere@1', ...one.standards] })],
  ])(
    '%s nobody ever published is told so, without ids, and not called a change of the law',
    async (_what, change) => {
      showPage(<VerifyPage />)
      act(() => phone.connect(false))
      type(/那一行/, written(HOUSEHOLD, change))
      type(/他给的答案/, JSON.stringify(HOUSEHOLD))
      tap('核对')
      expect(await screen.findByText(/先看这部手机上算的/)).toBeTruthy()
      expect(screen.getByText(/这一行里的数对不上|算不了/)).toBeTruthy()
      expect(document.body.textContent).not.toMatch(/standard:|parameter:|@\d|44088|标准变过|没有变过/)
    },
  )

  it.each([
    ['2026-13-24', /这一行读不出来/],
    ['2026-11-31', /这一行读不出来/],
    ['2019-01-01', /这一行里的数对不上/],
  ])('the day taken down as %s is told beside the field, and nothing is sent', (day, words) => {
    showPage(<VerifyPage />)
    type(/那一行/, lineOf(HOUSEHOLD).replace(dayOf(Date.now()), day))
    type(/他给的答案/, JSON.stringify(HOUSEHOLD))
    tap('核对')
    expect(screen.getAllByText(words)).toHaveLength(2)
    expect(inputs('eligibility.verify')).toEqual([])
  })

  it('a day still to come is refused in words', () => {
    showPage(<VerifyPage />)
    type(
      /那一行/,
      written(HOUSEHOLD, (one) => ({ ...one, date: '9999-12-31' })),
    )
    type(/他给的答案/, JSON.stringify(HOUSEHOLD))
    tap('核对')
    expect(screen.getAllByText(/日子还没到/)).toHaveLength(2)
    expect(inputs('eligibility.verify')).toEqual([])
  })
})
