import '../../support/web'
import { screen, waitFor } from '@testing-library/react'
import { LawPage } from '@/features/publishing'
import { leewayOf } from '@/features/publishing/model/successor'
import { freshPhone, showPage } from '../../support/page'
import { phone } from '../../support/phone'
import { body, effect, inputs, law, office, PROVINCIAL, provincial, tap, type } from './samples'

jest.mock('@tarojs/taro', () => jest.requireActual('../../support/phone'))
jest.mock('@tarojs/components', () => jest.requireActual('../../support/taro'))

const answer = { draftId: 'd1', rev: 4, state: 'CHECKED', issues: [] }

beforeEach(() => {
  freshPhone('p1')
  phone.params = { draft: 'd1' }
})

async function open(shown: ReturnType<typeof law>, more: Parameters<typeof office>[0] = {}) {
  office({
    'eligibility.lawShow': () => shown,
    'eligibility.lawEffect': () => effect,
    'eligibility.checkDraft': () => answer,
    'eligibility.approveDraft': () => ({ ...answer, state: 'SCHEDULED' }),
    'eligibility.returnDraft': () => ({ ...answer, state: 'DRAFT' }),
    'eligibility.withdrawLaw': () => ({ ...answer, state: 'WITHDRAWN' }),
    ...more,
  })
  showPage(<LawPage />)
  await screen.findByText('谁办过什么')
}

describe('one standard or figure', () => {
  it('says what it is, where it stands, how it differs from the one before, and who did what', async () => {
    await open(law())
    for (const words of ['草稿', '2026-12-01 起', '38,400 元', '39,000 元', '何示例'])
      expect(body()).toContain(words)
  })

  it('tells every issue by its place', async () => {
    await open(law({}, { issues: [{ document: 'x', path: 'inUse.from', sentence: '开始的日子已经过去' }] }))
    expect(body()).toContain('有 1 处要改')
    expect(body()).toContain('起用日期')
    expect(body()).toContain('开始的日子已经过去')
  })

  it('a draft is checked, on the revision that is shown', async () => {
    await open(law())
    await tap('检查')
    expect(inputs('eligibility.checkDraft')).toEqual([{ draftId: 'd1', rev: 3 }])
  })

  it.each([
    ['检查', 'eligibility.checkDraft', law(), '检查通过'],
    ['批准', 'eligibility.approveDraft', law({ state: 'CHECKED', mayApprove: true }), '批准'],
  ] as const)(
    '%s that is refused says why, and never that it was done',
    async (name, action, shown, done) => {
      const sentence = '没有一份标准用到“x”这个基数'
      const { state } = shown.row
      const refused = { ...answer, rev: 3, state, issues: [{ document: 'x', path: 'indicator', sentence }] }
      await open(shown, { [action]: () => refused })
      await tap(name)
      if (name === '批准') screen.getAllByRole('button', { name }).at(-1)!.click()
      await waitFor(() => expect(body()).toContain(sentence))
      expect(body()).toContain('有 1 处要改')
      expect(body()).toContain('指标')
      expect(phone.did).not.toContain(`say ${done}`)
    },
  )

  it('control: one that is done is said to be, and nothing stands beside it', async () => {
    await open(law())
    await tap('检查')
    await waitFor(() => expect(phone.did).toContain('say 检查通过'))
    expect(body()).not.toContain('处要改')
  })

  it('what does not hold up a checked one is told as something to see to, not as wrong', async () => {
    const lacking = { document: 'x', path: 'parameters', sentence: '这些基数还没有数：最低工资' }
    await open(law({ state: 'CHECKED' }, { issues: [lacking] }))
    for (const words of ['没有查出不对的地方', '可以批准，还要留意', lacking.sentence])
      expect(body()).toContain(words)
    expect(body()).not.toContain('处要改')
  })

  it('whoever wrote or checked it sees no button to approve, and why', async () => {
    await open(law({ state: 'CHECKED' }))
    expect(screen.queryByRole('button', { name: '批准' })).toBeNull()
    expect(body()).toContain('要由另一个人批准')
  })

  it('a second person approves it, after being told what happens then', async () => {
    await open(law({ state: 'CHECKED', mayApprove: true }))
    await tap('批准')
    expect(inputs('eligibility.approveDraft')).toEqual([])
    const dialog = await screen.findByRole('dialog')
    expect(dialog.textContent).toContain('到日子自动施行')
    const buttons = screen.getAllByRole('button', { name: '批准' })
    buttons.at(-1)!.click()
    await waitFor(() => expect(inputs('eligibility.approveDraft')).toEqual([{ draftId: 'd1', rev: 3 }]))
  })

  it('is not sent back without a reason', async () => {
    await open(law({ state: 'CHECKED', mayApprove: true }))
    await tap('退回修改')
    const send = () => screen.getAllByRole('button', { name: '退回修改' }).at(-1)!.click()
    send()
    expect(await screen.findByText('请写原因')).toBeTruthy()
    await type('原因', '数写错了')
    send()
    await waitFor(() =>
      expect(inputs('eligibility.returnDraft')).toEqual([{ draftId: 'd1', rev: 3, reason: '数写错了' }]),
    )
  })

  it('in force is withdrawn only after a word of warning; the button hit first is to leave it', async () => {
    await open(law({ state: 'IN_FORCE' }))
    await tap('撤下')
    const dialog = await screen.findByRole('dialog')
    const names = [...dialog.querySelectorAll('[role=button]')].map((one) => one.textContent)
    expect(names.indexOf('先不办')).toBeLessThan(names.indexOf('撤下'))
    expect(dialog.textContent).toContain('前一份接着用')
  })

  it('what came with the program is not withdrawn: a new one takes its place', async () => {
    const loaded = { act: 'loaded' as const, by: '程序', at: '2026-11-23T10:00:00.000+08:00', note: null }
    await open(law({ state: 'IN_FORCE' }, { history: [loaded] }))
    expect(screen.queryByRole('button', { name: '撤下' })).toBeNull()
    expect(screen.getByRole('button', { name: '换上新的数' })).toBeTruthy()
  })

  it('what has ended has nothing to be done with', async () => {
    await open(law({ state: 'SUPERSEDED' }))
    for (const name of ['检查', '批准', '撤下', '修改内容'])
      expect(screen.queryByRole('button', { name })).toBeNull()
  })

  it('a refusal is told in its words, and what is there now is asked for', async () => {
    await open(law(), { 'eligibility.checkDraft': () => 'CONFLICT' })
    const before = inputs('eligibility.lawShow').length
    await tap('检查')
    expect(body()).toContain('因为 CONFLICT')
    await waitFor(() => expect(inputs('eligibility.lawShow').length).toBeGreaterThan(before))
  })

  it('that is not there says so, with a way on', async () => {
    office({ 'eligibility.lawShow': () => 'NOT_FOUND' })
    showPage(<LawPage />)
    expect(await screen.findByText('没有找到这一份')).toBeTruthy()
  })

  it('is a page for the bureau only', async () => {
    office({}, [])
    showPage(<LawPage />)
    expect(await screen.findByText('这一页给司法局的人用')).toBeTruthy()
    expect(inputs('eligibility.lawShow')).toEqual([])
  })
})

describe('another office’s standard', () => {
  const shown = (more: object = {}) => ({
    ...law(provincial(), {
      before: null,
      differences: [],
      history: [],
      text: JSON.stringify({ ...PROVINCIAL, ...more }),
    }),
  })
  const openOuter = async (more: object = {}) => {
    office({ 'eligibility.lawShow': () => shown(more) })
    showPage(<LawPage />)
    await screen.findByText('内容（原文）')
  }

  it('is read: whose it is is said, and no act is offered', async () => {
    await openOuter()
    expect(body()).toContain('省里发布，这里也照它办')
    for (const name of ['检查', '批准', '撤下', '退回修改', '丢掉草稿', '修改内容', '起草新的一版', '算一算'])
      expect(screen.queryByRole('button', { name })).toBeNull()
  })

  it('one of one’s own area has its acts: it is the area that keeps them back', async () => {
    await open(law({ ...provincial(), areaCode: '440800', state: 'DRAFT' }))
    for (const name of ['检查', '丢掉草稿', '修改内容', '算一算'])
      expect(screen.getByRole('button', { name })).toBeTruthy()
  })

  it('may be begun from, after being told what that means and what allows it', async () => {
    await openOuter()
    expect(body()).toContain('标准由省一级政府定（法律援助法第三十四条）')
    expect(body()).toContain('只管本市')
    await tap('起草本市自己的标准')
    expect(phone.did.join()).toContain('from=gd')
  })

  it('that sets a floor for cities says so; for counties only, it is for another document to say', async () => {
    const floor = { id: 'f', binds: ['prefecture'] }
    await openOuter({ floors: [floor] })
    expect(body()).toContain('准许本市定自己的标准')
    expect(leewayOf('standard', JSON.stringify({ ...PROVINCIAL, floors: [floor] }), '440883')).toBe('ask')
  })

  it('that lists matters only is not begun from', async () => {
    await openOuter({ hardship: undefined })
    expect(screen.queryByRole('button', { name: /自己的标准/ })).toBeNull()
    expect(body()).toContain('不由本地另定')
  })
})

describe('whom it would touch', () => {
  it('is worked out on asking, not before', async () => {
    await open(law())
    expect(inputs('eligibility.lawEffect')).toEqual([])
    await tap('算一算')
    expect(await screen.findAllByText('新符合')).not.toEqual([])
    expect(body()).toContain('42')
    expect(body()).toContain('按现在的：超过标准标准线 1,600.00 元按这一份：很可能符合标准线升到 1,625.00 元')
  })

  it('of a text that is wrong cannot be worked out: that is said, and trying again is not offered', async () => {
    await open(law({}, { before: null, differences: [] }), { 'eligibility.lawEffect': () => 'CONFLICT' })
    await tap('算一算')
    expect(await screen.findByText(/内容还有错，算不了/)).toBeTruthy()
    expect(screen.queryByRole('button', { name: /再试/ })).toBeNull()
    expect(body()).toContain('内容还读不全')
  })

  it('is said to be made up, and small numbers stay hidden', async () => {
    await open(law())
    await tap('算一算')
    await screen.findByText('雷州市')
    expect(body()).toContain('不是预测')
    expect(body()).toContain('不显示')
    expect(body()).toContain('不到 10 个人，不显示')
  })

  it('numbers of real people are said to be rounded, and few of them to be few', async () => {
    const keptChecks = { ...effect.keptChecks, people: 60, kept: 30, gained: 20, over: 10 }
    await open(law(), { 'eligibility.lawEffect': () => ({ ...effect, keptChecks }) })
    await tap('算一算')
    await screen.findByText('雷州市')
    expect(body()).toContain('人数都取到十位')
    expect(body()).toContain('不到 10不再符合')
    expect(body()).not.toContain('没有人的结果会变')
  })
})
