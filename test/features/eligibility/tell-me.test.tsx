import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import type { Facts } from '@/core/eligibility/facts'
import { BUNDLED } from '@/features/eligibility/law/bundled'
import { keepLaw } from '@/features/eligibility/law/kept-law'
import { openLaw } from '@/features/eligibility/law/law'
import { saveCheck, useCheckDraft } from '@/features/eligibility/store'
import ResultPage from '@/packages/eligibility/result/index'
import StartPage from '@/packages/eligibility/start/index'
import { currentOwner, switchOwner } from '@/platform/cloud/owner'
import { useVillage } from '@/platform/store/village'
import { asked, cloudAnswers, freshPhone, showPage } from '../../support/page'
import { phone } from '../../support/phone'
import { SAMPLE, withFacts, earning } from './support/facts'

jest.mock('@tarojs/taro', () => jest.requireActual('../../support/phone'))
jest.mock('@tarojs/components', () => jest.requireActual('../../support/taro'))

const OVER = withFacts({ household: earning(673_280), cause: [] })
const person = (agreed = true) => ({
  personId: 'p1',
  name: '林示例',
  relation: 'self',
  phoneMask: null,
  homeArea: null,
  consents: [{ purpose: 'contact', version: 1, current: agreed }],
})
const cloud = (agreed = true) => ({
  'accounts.me': { persons: [person(agreed)], staff: [] },
  'accounts.consent': person(),
  'eligibility.lookAgain': ({ wanted }: { wanted: boolean }) => ({ wanted }),
  'notices.grant': { accepted: 1 },
})
const tap = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const inputs = (action: string) => phone.sent.filter((one) => one.action === action).map(({ input }) => input)
const result = (facts: Facts) => {
  useCheckDraft.setState({ draft: { facts, typed: {}, asked: {}, savedAt: null } })
  return showPage(<ResultPage />)
}

beforeEach(() => {
  freshPhone('p1')
  useVillage.setState({ village: null })
  const parameters = [...BUNDLED.parameters, ...SAMPLE.documents]
  keepLaw({ version: 'sample', checkedAt: Date.now(), standards: BUNDLED.standards, parameters })
  openLaw()
  cloudAnswers(cloud())
})

describe('标准变了告诉我', () => {
  it('says what is kept before anything is sent; agreeing asks WeChat and the cloud; nothing of the check goes', async () => {
    phone.subscribe = ([template]) => ({ [template ?? '']: 'accept' })
    result(OVER)
    tap('标准变了告诉我')
    expect(screen.getByRole('dialog').textContent).toContain('不存您填的')
    expect(phone.did.filter((one) => one.startsWith('ask'))).toEqual([])
    expect(asked()).not.toContain('eligibility.lookAgain')
    tap('同意，告诉我')
    expect(phone.did.filter((one) => one.startsWith('ask'))).toHaveLength(1)
    expect(await screen.findByText('标准变了会告诉您')).toBeTruthy()
    expect(inputs('eligibility.lookAgain')).toEqual([{ personId: 'p1', wanted: true }])
    expect(inputs('accounts.consent')).toEqual([])
    expect(JSON.stringify(phone.sent)).not.toContain('673280')
    await waitFor(() => expect(inputs('notices.grant')).toHaveLength(1))
  })

  it('the answers go only when somebody switches that on: asked by itself, off, with a consent of its own', async () => {
    result(OVER)
    tap('标准变了告诉我')
    const answers = screen.getByRole('switch', { name: /连我填的一起留着/ })
    expect(answers.getAttribute('aria-checked')).toBe('false')
    expect(screen.getByRole('dialog').textContent).toContain('告诉您以后就删掉')
    fireEvent.click(answers)
    expect(screen.getByRole('dialog').textContent).not.toContain('不存您填的')
    tap('同意，告诉我')
    await screen.findByText('标准变了会告诉您')
    expect(inputs('accounts.consent')).toEqual([
      { personId: 'p1', purpose: 'sensitive', version: 1, agreed: true },
    ])
    expect(inputs('eligibility.lookAgain')).toEqual([
      { personId: 'p1', wanted: true, facts: JSON.stringify(OVER) },
    ])
  })

  it('agreeing to be contacted goes along where it was not said before', async () => {
    cloudAnswers(cloud(false))
    result(OVER)
    tap('标准变了告诉我')
    tap('同意，告诉我')
    await screen.findByText('标准变了会告诉您')
    expect(inputs('accounts.consent')).toEqual([
      { personId: 'p1', purpose: 'contact', version: 1, agreed: true },
    ])
  })

  it('can be taken back with one tap, and is still known when the page is opened again', async () => {
    const { unmount } = result(OVER)
    tap('标准变了告诉我')
    tap('同意，告诉我')
    await screen.findByText('标准变了会告诉您')
    unmount()
    result(OVER)
    expect(screen.getByText('标准变了会告诉您')).toBeTruthy()
    tap('不用告诉我了')
    expect(await screen.findByRole('button', { name: '标准变了告诉我' })).toBeTruthy()
    expect(inputs('eligibility.lookAgain').at(-1)).toEqual({ personId: 'p1', wanted: false })
  })

  it('not now: nothing is asked and nothing kept', () => {
    result(OVER)
    tap('标准变了告诉我')
    tap('不用了')
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(asked()).not.toContain('eligibility.lookAgain')
  })

  it('refused or without a network: says why, and promises nothing', async () => {
    cloudAnswers({ ...cloud(), 'eligibility.lookAgain': 'TOO_MANY' })
    result(OVER)
    tap('标准变了告诉我')
    tap('同意，告诉我')
    expect(await screen.findByText('因为 TOO_MANY')).toBeTruthy()
    expect(screen.queryByText('标准变了会告诉您')).toBeNull()
  })

  it('somebody nobody knows yet becomes somebody, and what they answered stays theirs', async () => {
    freshPhone()
    const me = cloud()['accounts.me']
    cloudAnswers({ ...cloud(), 'accounts.enter': me })
    result(OVER)
    act(saveCheck)
    tap('标准变了告诉我')
    tap('同意，告诉我')
    await screen.findByText('标准变了会告诉您')
    expect(currentOwner()).toBe('p1')
    expect(useCheckDraft.getState().draft.facts).toEqual(OVER)
  })

  it('another person of the same phone was not asked', async () => {
    const { unmount } = result(OVER)
    tap('标准变了告诉我')
    tap('同意，告诉我')
    await screen.findByText('标准变了会告诉您')
    unmount()
    switchOwner('p2')
    result(OVER)
    expect(screen.getByRole('button', { name: '标准变了告诉我' })).toBeTruthy()
  })

  it.each([
    ['where no standard could say otherwise', withFacts({ aid: ['dibao'] })],
    ['where somebody may look over the shoulder', { matter: 'family', abused: 'yes' }],
  ])('is not offered %s', (_where, facts) => {
    result(facts)
    expect(screen.queryByRole('button', { name: '标准变了告诉我' })).toBeNull()
  })
})

describe('asking a lawyer about the result', () => {
  it('carries the outcome, the matter and the village: nothing that was filled in', () => {
    result(OVER)
    tap(/在手机上问律师/)
    expect(phone.did).toEqual([
      'go /packages/consultations/ask/index?about=result&outcome=over&matter=traffic',
    ])
  })

  it('is not offered where nobody serves the village', async () => {
    useVillage.setState({ village: { areaCode: '440883107206', names: ['塘㙍镇', '塘㙍村'] } })
    cloudAnswers({ ...cloud(), 'directory.village': { adviser: null, nextRound: null } })
    result(OVER)
    await waitFor(() => expect(screen.queryByRole('button', { name: /在手机上问律师/ })).toBeNull())
  })
})

describe('told that the standard changed', () => {
  it.each([
    ['what was filled in is still there', OVER, '您上次填的还在，按新标准看一看就行。', '看上次的结果'],
    ['nothing is kept any more', {}, '按新标准再查一次，大约三分钟。', '开始'],
  ])('opened first from the message: %s', async (_how, facts, words, button) => {
    phone.pages = ['packages/eligibility/start/index']
    phone.params = { again: '1', notice: 'eligibility:p1:1' }
    cloudAnswers({ ...cloud(), 'notices.read': { read: 1 } })
    useCheckDraft.setState({ draft: { facts, typed: {}, asked: {}, savedAt: null } })
    showPage(<StartPage />)
    expect(screen.getByText('标准有变化')).toBeTruthy()
    expect(screen.getByText(words)).toBeTruthy()
    expect(screen.getByRole('button', { name: button })).toBeTruthy()
    await waitFor(() => expect(inputs('notices.read')).toEqual([{ noticeIds: ['eligibility:p1:1'] }]))
  })
})
