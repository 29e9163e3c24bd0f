import Taro from '@tarojs/taro'
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import type { Facts } from '@/core/eligibility/facts'
import { useKeptResult } from '@/features/eligibility/kept-result'
import { BUNDLED } from '@/features/eligibility/law/bundled'
import { keepLaw } from '@/features/eligibility/law/kept-law'
import { openLaw } from '@/features/eligibility/law/law'
import { eraseCheck, useCheckDraft } from '@/features/eligibility/store'
import CardPage from '@/packages/guide/card/index'
import ResultPage from '@/packages/eligibility/result/index'
import { switchOwner } from '@/platform/cloud/owner'
import { asked, cloudAnswers, freshPhone, showPage } from '../../support/page'
import { phone } from '../../support/phone'
import { HOUSEHOLD, SAMPLE, earning, someone, withFacts } from './support/facts'

jest.mock('@tarojs/taro', () => jest.requireActual('../../support/phone'))
jest.mock('@tarojs/components', () => jest.requireActual('../../support/taro'))

const OVER = withFacts({ household: earning(673_280), cause: [] })
const UNKNOWN = withFacts({ household: 'unknown', homes: 'unknown', cause: [] })
const files = { opened: [] as string[], fails: false }

const withParameters = (parameters: readonly unknown[]) => {
  keepLaw({ version: 'sample', checkedAt: Date.now(), standards: BUNDLED.standards, parameters })
  openLaw()
}
const answered = (facts: Facts) =>
  act(() => useCheckDraft.setState({ draft: { facts, typed: {}, asked: {}, savedAt: null } }))
const result = (facts: Facts) => {
  answered(facts)
  return showPage(<ResultPage />)
}
const tap = (name: string | RegExp, role = 'button') => fireEvent.click(screen.getByRole(role, { name }))
const inputs = (action: string) => phone.sent.filter((one) => one.action === action).map(({ input }) => input)
const headings = () => screen.getAllByRole('heading').map((one) => one.textContent)

beforeEach(() => {
  freshPhone('p1')
  eraseCheck()
  Object.assign(files, { opened: [], fails: false })
  withParameters([...BUNDLED.parameters, ...SAMPLE.documents])
  Object.assign(Taro, {
    env: { USER_DATA_PATH: 'wx://mine' },
    getFileSystemManager: () => ({
      writeFile: ({ success, fail }: { success: () => void; fail: (error: { errMsg: string }) => void }) =>
        files.fails ? fail({ errMsg: 'full' }) : success(),
    }),
    openDocument: async ({ filePath }: { filePath: string }) => void files.opened.push(filePath),
  })
})

describe('each outcome is a page of its own', () => {
  it.each([
    [
      'likely',
      HOUSEHOLD,
      '很可能符合',
      ['接下来做三件事', '要带什么', '拿不出证明，可以写个人诚信承诺', '带走这个结果'],
    ],
    ['exempt', withFacts({ aid: ['dibao'] }), '很可能符合', ['为什么不用查收入', '接下来做三件事']],
    [
      'no test',
      { matter: 'family', abused: 'yes' },
      '不看收入，可以申请',
      ['为什么不看收入', '接下来做三件事'],
    ],
    ['over', OVER, '收入超过标准 83.20 元/月', ['您可以这样办', '怎样会不一样', '为什么是这个结果']],
    ['not listed', { matter: 'debt' }, '国家的名单里没有这件事', ['这是什么意思', '您可以这样办']],
    ['not known', UNKNOWN, '还不能确定', ['还差这些', '不知道也没关系']],
  ] as [string, Facts, string, string[]][])('%s', (_outcome, facts, headline, order) => {
    result(facts)
    const all = headings()
    expect(all[0]?.replace(/\s/g, '')).toBe(headline.replace(/\s/g, ''))
    expect(all.filter((one) => order.includes(one ?? ''))).toEqual(order)
    expect(all).toContain('请记住')
    expect(screen.getByText(/这是自查，不是批准/)).toBeTruthy()
  })

  it('what a false commitment costs always stands beside it', () => {
    result(HOUSEHOLD)
    expect(screen.getByText(/还会罚款/)).toBeTruthy()
    expect(screen.getByText('法律援助法第四十八、六十四条')).toBeTruthy()
  })

  it('whoever needs no check is shown no commitment', () => {
    result({ matter: 'family', abused: 'yes' })
    expect(screen.queryByText(/个人诚信承诺/)).toBeNull()
  })

  it('each thing lacking can be filled in from the page', () => {
    result(UNKNOWN)
    fireEvent.click(screen.getAllByRole('button', { name: /^补填/ })[0]!)
    expect(phone.did.pop()).toMatch(/^go .*question\/index\?q=.*&edit=1$/)
  })

  it('the finder is one tap away where the matter is in no list', () => {
    result({ matter: 'debt' })
    tap(/换个说法再找一找/)
    expect(phone.did.pop()).toBe('go /packages/guide/find/index')
  })
})

describe('要带什么', () => {
  it('is ticked, kept on the phone, and goes with the answers', () => {
    const { unmount } = result(HOUSEHOLD)
    tap(/身份证 没有的/, 'checkbox')
    expect(screen.getByText(/备好 1 样/)).toBeTruthy()
    unmount()
    result(HOUSEHOLD)
    const paper = () => screen.getByRole('checkbox', { name: /身份证 没有的/ })
    expect(paper().getAttribute('aria-checked')).toBe('true')
    fireEvent.click(paper())
    expect(paper().getAttribute('aria-checked')).toBe('false')
    fireEvent.click(paper())
    act(() => eraseCheck())
    expect(useKeptResult.getState().ticked).toEqual([])
    expect(phone.store.has('fy|result|p1')).toBe(false)
  })

  it('belongs to one person: the next one on this phone starts with none', () => {
    result(HOUSEHOLD)
    tap(/身份证 没有的/, 'checkbox')
    act(() => switchOwner('p2'))
    expect(useKeptResult.getState().ticked).toEqual([])
  })
})

describe('存成 PDF', () => {
  const pdf = { name: '结果.pdf', mime: 'application/pdf', base64: btoa('%PDF') }

  it('is made in the cloud from the answers and opened; says beforehand what is sent', async () => {
    cloudAnswers({ 'eligibility.resultPdf': pdf })
    result(HOUSEHOLD)
    expect(screen.getByText(/排完就丢，不留/)).toBeTruthy()
    tap(/存成 PDF/)
    expect(screen.getByText(/正在做/)).toBeTruthy()
    expect(await screen.findByText(/做好了/)).toBeTruthy()
    expect(files.opened).toEqual(['wx://mine/结果.pdf'])
    expect(inputs('eligibility.resultPdf')).toMatchObject([{ facts: JSON.stringify(HOUSEHOLD) }])
  })

  it.each([
    ['the cloud refuses', { 'eligibility.resultPdf': 'TOO_MANY' }, false],
    ['the phone is full', { 'eligibility.resultPdf': pdf }, true],
  ])('%s: says so, and can be tried again', async (_why, answers, fails) => {
    files.fails = fails
    cloudAnswers(answers)
    result(HOUSEHOLD)
    tap(/存成 PDF/)
    expect(await screen.findByRole('alert')).toBeTruthy()
    cloudAnswers({ 'eligibility.resultPdf': pdf })
    files.fails = false
    tap(/存成 PDF/)
    expect(await screen.findByText(/做好了/)).toBeTruthy()
  })

  it('without a network it points to the card, which still opens', () => {
    act(() => phone.connect(false))
    result(HOUSEHOLD)
    expect(screen.getByText(/先用上面的出示卡/)).toBeTruthy()
    expect(screen.queryByRole('button', { name: /存成 PDF/ })).toBeNull()
    tap(/打开出示卡/)
    expect(phone.did.pop()).toBe('go /packages/guide/card/index')
  })
})

describe('出示卡', () => {
  const card = (facts: Facts) => {
    answered(facts)
    return showPage(<CardPage />)
  }

  it('opens without a network: large words, day, code, documents; nothing is asked of the cloud', () => {
    act(() => phone.connect(false))
    card(HOUSEHOLD)
    expect(headings()[0]).toBe('很可能符合')
    expect(screen.getByRole('img', { name: /二维码/ }).getAttribute('style')).toContain('data:image/svg')
    expect(screen.getByText(/粤府令第268号/)).toBeTruthy()
    expect(asked()).toEqual([])
  })

  it('the line and the answers are copied apart: the answers only when somebody says so', async () => {
    card(HOUSEHOLD)
    tap('复制这一行')
    await waitFor(() => expect(phone.did).toContain('say 复制好了'))
    expect(phone.did.join()).not.toContain('household')
    expect(screen.queryByText('核对码')).toBeNull()
    tap(/看这一行/)
    expect(screen.getByText('核对码')).toBeTruthy()
    tap('复制我填的')
    await waitFor(() => expect(phone.did).toContain(`copy ${JSON.stringify(HOUSEHOLD)}`))
  })

  it('before the end there is no card', () => {
    card({ matter: 'traffic' })
    expect(screen.getByText('还没答完')).toBeTruthy()
  })
})

describe('让这次自查匿名留下', () => {
  it('is off; says what is cut off before anything goes; one tap leaves it, once', async () => {
    cloudAnswers({ 'eligibility.keepCheck': { kept: true } })
    const { unmount } = result(HOUSEHOLD)
    expect(asked()).not.toContain('eligibility.keepCheck')
    tap(/帮着试算以后的标准/)
    expect(within(screen.getByRole('dialog')).getByText(/没有姓名、电话、账号、村镇、出生日期/)).toBeTruthy()
    expect(asked()).not.toContain('eligibility.keepCheck')
    tap('同意，匿名留下')
    expect(await screen.findByText(/已经匿名留下/)).toBeTruthy()
    const [sent] = inputs('eligibility.keepCheck') as { requestId: string; facts: string }[]
    expect(Object.keys(sent!).sort()).toEqual(['facts', 'requestId'])
    unmount()
    result(HOUSEHOLD)
    expect(screen.queryByRole('button', { name: /帮着试算/ })).toBeNull()
  })

  it('is asked again for another check', async () => {
    cloudAnswers({ 'eligibility.keepCheck': { kept: true } })
    result(HOUSEHOLD)
    tap(/帮着试算以后的标准/)
    tap('同意，匿名留下')
    await screen.findByText(/已经匿名留下/)
    answered(OVER)
    expect(screen.getByRole('button', { name: /帮着试算/ })).toBeTruthy()
  })

  it('an answer that gets lost is sent again under the same number; 不留 sends nothing', async () => {
    cloudAnswers({ 'eligibility.keepCheck': 'TOO_MANY' })
    result(HOUSEHOLD)
    tap(/帮着试算以后的标准/)
    tap('同意，匿名留下')
    expect(await screen.findByText('因为 TOO_MANY')).toBeTruthy()
    tap('同意，匿名留下')
    await waitFor(() => expect(inputs('eligibility.keepCheck')).toHaveLength(2))
    const ids = (inputs('eligibility.keepCheck') as { requestId: string }[]).map(({ requestId }) => requestId)
    expect(new Set(ids).size).toBe(1)
    await waitFor(() => expect(screen.getByRole('button', { name: '不留' })).toBeTruthy())
    tap('不留')
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  it('is not offered where somebody may look over the shoulder', () => {
    result({ matter: 'family', abused: 'yes' })
    expect(screen.queryByRole('button', { name: /帮着试算/ })).toBeNull()
  })
})

describe('a result looked at under an older law', () => {
  const dearer = () => {
    const parameters = SAMPLE.documents.map((one) =>
      one.indicator.includes('income') && one.value !== null
        ? { ...one, revision: 9, value: 4_000_000 }
        : one,
    )
    withParameters([...BUNDLED.parameters, ...parameters])
  }

  it('is computed again on opening, and says what changed and when, until it is understood', () => {
    result(HOUSEHOLD).unmount()
    dearer()
    const { unmount } = result(HOUSEHOLD)
    expect(screen.getByText('标准变了，刚才重新算过')).toBeTruthy()
    expect(screen.getByText(/看的时候是“很可能符合”/)).toBeTruthy()
    expect(screen.getByText(/以前是 38,400 元，现在是 40,000 元/)).toBeTruthy()
    unmount()
    result(HOUSEHOLD)
    tap('知道了')
    expect(screen.queryByText('标准变了，刚才重新算过')).toBeNull()
  })

  it('says nothing while the law is the same, or when the answers are others', () => {
    result(HOUSEHOLD).unmount()
    result(HOUSEHOLD).unmount()
    expect(screen.queryByText('标准变了，刚才重新算过')).toBeNull()
    dearer()
    result(withFacts({ household: [someone('self', 100)] }))
    expect(screen.queryByText('标准变了，刚才重新算过')).toBeNull()
  })
})
