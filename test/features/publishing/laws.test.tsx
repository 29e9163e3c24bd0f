import '../../support/web'
import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { LawsPage } from '@/features/publishing'
import { pickFile } from '@/platform/phone/pick-file'
import { saveFile } from '@/platform/phone/save-file'
import { freshPhone, showPage } from '../../support/page'
import { phone } from '../../support/phone'
import { body, CITY, inputs, office, row, tap } from './samples'

jest.mock('@tarojs/taro', () => jest.requireActual('../../support/phone'))
jest.mock('@tarojs/components', () => jest.requireActual('../../support/taro'))
jest.mock('@/platform/phone/pick-file', () => ({ pickFile: jest.fn() }))
jest.mock('@/platform/phone/save-file', () => ({ saveFile: jest.fn(async () => undefined) }))

const picked = jest.mocked(pickFile)
const issue = { document: '', path: '数值', sentence: '数值要写成数字', row: 3 }
let answer = { read: 2, drafts: [] as string[], issues: [issue] }

beforeEach(() => {
  freshPhone('p1')
  jest.clearAllMocks()
  answer = { read: 2, drafts: [], issues: [issue] }
  office({
    'eligibility.lawList': ({ kind }) => ({
      rows: kind === 'standard' ? [] : [row(), row({ draftId: 'd2', state: 'CHECKED', mayApprove: true })],
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
    expect(inputs('eligibility.lawList').at(-1)).toEqual({ areaCode: CITY, kind: 'parameter', limit: 50 })
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

  it('with nothing good in them cannot be taken', async () => {
    answer = { read: 0, drafts: [], issues: [issue] }
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
