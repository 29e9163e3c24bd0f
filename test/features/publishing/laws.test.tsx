import '../../support/web'
import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { LawsPage } from '@/features/publishing'
import { inOrder } from '@/features/publishing/model/order'
import { pickFile } from '@/platform/phone/pick-file'
import { saveFile } from '@/platform/phone/save-file'
import { freshPhone, showPage } from '../../support/page'
import { phone } from '../../support/phone'
import { body, CITY, inputs, office, provincial, row, tap } from './samples'

jest.mock('@tarojs/taro', () => jest.requireActual('../../support/phone'))
jest.mock('@tarojs/components', () => jest.requireActual('../../support/taro'))
jest.mock('@/platform/phone/pick-file', () => ({ pickFile: jest.fn() }))
jest.mock('@/platform/phone/save-file', () => ({ saveFile: jest.fn(async () => undefined) }))

const picked = jest.mocked(pickFile)
const issue = { document: '', path: '数值', sentence: '数值要写成数字', row: 3 }
const deep = { document: 'standard:x', path: 'hardship.all.0.test', sentence: '没有叫“x”的条件', row: 4 }
let answer = { read: 2, unchanged: 0, drafts: [] as string[], issues: [issue] }

const rowsOf = (standards: boolean, around: boolean) => {
  if (around)
    return standards
      ? [provincial(), provincial({ draftId: 'law', areaCode: '100000', title: '法律援助法' })]
      : []
  const missing = {
    draftId: 'd3',
    state: 'IN_FORCE',
    status: 'missing',
    value: null,
    title: '人均住房面积',
  } as const
  return standards ? [] : [row(), row({ draftId: 'd2', state: 'CHECKED', mayApprove: true }), row(missing)]
}

beforeEach(() => {
  freshPhone('p1')
  jest.clearAllMocks()
  answer = { read: 2, unchanged: 0, drafts: [], issues: [issue] }
  office({
    'eligibility.lawList': ({ kind, around }) => ({
      rows: rowsOf(kind === 'standard', around === true),
      next: null,
    }),
    'eligibility.importLaw': ({ dryRun }) => (dryRun ? answer : { ...answer, drafts: ['a', 'b'] }),
    'eligibility.exportLaw': () => ({ name: '基数.xlsx', mime: 'x', base64: 'QQ==' }),
  })
})

async function figures() {
  showPage(<LawsPage />)
  const kind = await screen.findByRole('radio', { name: '基数' })
  await act(async () => void fireEvent.click(kind))
  await screen.findByText('已检查，等审批')
}
const importFile = (name: string, bytes = 100) => {
  picked.mockResolvedValue({ name, bytes, base64: 'QQ==' })
  return tap('导入文件')
}

describe('the standards and figures of an area', () => {
  it('stand with their days and where they are; what waits for this person says so', async () => {
    await figures()
    expect(body()).toContain('2026-12-01 起')
    expect(screen.getAllByText('等您审批')).toHaveLength(1)
    expect(inputs('eligibility.lawList')).toContainEqual({ areaCode: CITY, kind: 'parameter', limit: 50 })
  })

  it('stand in order: what applies, what will, what is worked on, what is over', () => {
    const states = ['WITHDRAWN', 'DRAFT', 'SUPERSEDED', 'CHECKED', 'SCHEDULED', 'IN_FORCE'] as const
    const rows = [...states, ...states].map((state, at) => row({ state, draftId: `d${at}` }))
    expect(inOrder(rows).map(({ draftId }) => draftId)).toEqual(
      [5, 11, 4, 10, 3, 9, 1, 7, 2, 8, 0, 6].map((at) => `d${at}`),
    )
  })

  it('a figure says its number with unit and year; one that is to be checked, or that nobody has yet, says so', async () => {
    await figures()
    const cell = (words: RegExp) =>
      screen.getAllByRole('button', { name: words }).map((one) => one.textContent)
    expect(cell(/草稿/)[0]).toContain('39,000 元/年/人2025 年的数 · 2026-12-01 起草稿待核')
    const [missing] = cell(/人均住房面积/)
    expect(missing).toContain('还没有数')
    expect(missing).not.toContain('施行中')
  })

  it('of the areas around are shown as theirs, apart from one’s own, with what may be done', async () => {
    showPage(<LawsPage />)
    await screen.findByText('上级发布、这里也在用的标准')
    expect(inputs('eligibility.lawList')).toContainEqual({
      areaCode: CITY,
      kind: 'standard',
      limit: 50,
      around: true,
    })
    expect(body()).toContain('本市的标准这里还没有')
    expect(screen.getByRole('button', { name: /经济困难公民认定办法.*省里发布/ })).toBeTruthy()
    expect(screen.getByRole('button', { name: /法律援助法.*国家发布/ })).toBeTruthy()
    expect(body()).toContain('只能看和导出')
  })

  it('none around takes no room', async () => {
    await figures()
    expect(body()).not.toContain('上级发布')
  })

  it('that are none say so', async () => {
    showPage(<LawsPage />)
    expect(await screen.findByText('这里还没有')).toBeTruthy()
  })

  it('that could not be had can be asked for again', async () => {
    office({ 'eligibility.lawList': () => 'NOT_SIGNED_IN' })
    showPage(<LawsPage />)
    expect(await screen.findByText('名单没能打开')).toBeTruthy()
  })

  it('are for the bureau only', async () => {
    office({}, [])
    showPage(<LawsPage />)
    expect(await screen.findByText('这一页给司法局的人用')).toBeTruthy()
  })
})

describe('files', () => {
  it('go out by a tap', async () => {
    await figures()
    await tap('导出 Excel')
    await waitFor(() =>
      expect(saveFile).toHaveBeenCalledWith({ name: '基数.xlsx', mime: 'x', base64: 'QQ==' }),
    )
    expect(inputs('eligibility.exportLaw')).toEqual([{ areaCode: CITY, kind: 'parameter', format: 'xlsx' }])
  })

  it('come in only after one has seen what is in them, bad rows by their number', async () => {
    await figures()
    await importFile('表.xlsx')
    const dialog = await screen.findByRole('dialog')
    expect(dialog.textContent).toContain('读到 2 份可以用的')
    expect(dialog.textContent).toContain('第 3 行 数值')
    expect(inputs('eligibility.importLaw').map(({ dryRun }) => dryRun)).toEqual([true])
    await tap('导入 2 份，成为草稿')
    await waitFor(() =>
      expect(inputs('eligibility.importLaw').map(({ dryRun }) => dryRun)).toEqual([true, false]),
    )
    expect(phone.did.join()).toContain('导入了 2 份')
  })

  it('a place in a file is told by its row and by names an office knows', async () => {
    answer = { read: 0, unchanged: 0, drafts: [], issues: [deep, { ...deep, path: 'inUse.from' }] }
    await figures()
    await importFile('表.json')
    const dialog = await screen.findByRole('dialog')
    expect(dialog.textContent).toContain('第 4 行 经济困难的条件 › 都要满足 › 第 1 项 › 条件')
    expect(dialog.textContent).toContain('第 4 行 起用日期')
    expect(dialog.textContent).not.toMatch(/hardship|inUse/)
  })

  it('that were not changed are nothing wrong, and are counted apart', async () => {
    answer = { read: 0, unchanged: 4, drafts: [], issues: [] }
    await figures()
    await importFile('表.json')
    const words = (await screen.findByRole('dialog')).textContent
    expect(words).toContain('表.json：4 份没有改过，不用导入')
    expect(words).not.toMatch(/不对|没有读到/)
  })

  it('with nothing good in them cannot be taken', async () => {
    answer = { read: 0, unchanged: 0, drafts: [], issues: [issue] }
    await figures()
    await importFile('表.xlsx')
    await screen.findByRole('dialog')
    expect(screen.queryByRole('button', { name: /成为草稿/ })).toBeNull()
  })

  it.each([
    ['照片.jpg', 100, '只能导入'],
    ['表.xlsx', 70 * 1024, '超过 65 KB'],
  ])('%s of %d bytes never leaves the device', async (name, bytes, words) => {
    await figures()
    await importFile(name, bytes)
    expect(body()).toContain(words)
    expect(inputs('eligibility.importLaw')).toEqual([])
  })

  it('not chosen after all change nothing', async () => {
    await figures()
    picked.mockResolvedValue(null)
    await tap('导入文件')
    expect(inputs('eligibility.importLaw')).toEqual([])
    expect(screen.queryByRole('dialog')).toBeNull()
  })
})
