import { fireEvent, screen, waitFor } from '@testing-library/react'
import { phone } from '../../support/phone'
import { asked, cloudAnswers, freshPhone, showPage } from '../../support/page'
import MessagesPage from '@/pages/messages/index'
import { inbox, notice } from './samples'

jest.mock('@tarojs/taro', () => jest.requireActual('../../support/phone'))
jest.mock('@tarojs/components', () => jest.requireActual('../../support/taro'))

const conversation = (at: number, more: object = {}) => ({
  conversationId: `c${at}`,
  state: 'OPEN',
  personId: 'p1',
  personName: '林示例',
  adviser: { adviserId: 'a1', name: `陈示例律师${at}`, firm: null, phone: null, languages: [], sample: true },
  matter: 'wages',
  lastSeq: 3,
  lastAt: '2026-11-23T09:32:00.000+08:00',
  lastSide: 'adviser',
  preview: '看清楚了',
  waitingSince: null,
  read: { person: 1, adviser: 3 },
  unread: 2,
  rating: null,
  otherParty: null,
  service: { opensAt: null, answerBy: '2026-11-23T11:32:00.000+08:00', hours: '工作日' },
  ...more,
})
const talks = (count: number) => ({
  'consultations.mine': {
    conversations: Array.from({ length: count }, (_, at) => conversation(at)),
    next: null,
  },
})
const me = { 'accounts.me': { persons: [], staff: [] } }
const open = (answers: object) => {
  cloudAnswers({ ...me, ...answers })
  return showPage(<MessagesPage />)
}

beforeEach(() => freshPhone('p1'))

describe('消息', () => {
  it('conversations and notices stand on one page; of many conversations the newest three, the rest one tap away', async () => {
    open({ ...talks(5), ...inbox([notice({})]) })
    expect(await screen.findByText('陈示例律师2')).toBeTruthy()
    expect(screen.getByText('预约成功')).toBeTruthy()
    expect(screen.queryByText('陈示例律师3')).toBeNull()
    fireEvent.click(screen.getByRole('radio', { name: '咨询' }))
    fireEvent.click(await screen.findByText('陈示例律师4'))
    expect(phone.did).toContain('go /packages/consultations/room/index?conversationId=c4')
  })

  it('of a long answer the beginning, so that a list stays one', async () => {
    const [long] = talks(1)['consultations.mine'].conversations
    const preview = '看清楚了，先把工友的电话和转账记录留好，明天上午带来给我看，不着急'
    open({ 'consultations.mine': { conversations: [{ ...long, preview }], next: null }, ...inbox([]) })
    const note = await screen.findByText(/讨工资，看清楚了/)
    expect(note.textContent).toBe('讨工资，看清楚了，先把工友的电话和转账记录留好……')
  })

  it('a conversation and no notice is not nothing', async () => {
    open({ ...talks(1), ...inbox([]) })
    await screen.findByText('陈示例律师0')
    expect(screen.queryByText('还没有消息')).toBeNull()
  })

  it('neither: what will come here, and one way on', async () => {
    open({ ...talks(0), ...inbox([]) })
    expect(await screen.findByText('还没有消息')).toBeTruthy()
    expect(screen.queryByText('陈示例律师0')).toBeNull()
  })

  it('under 咨询 nothing yet is said once', async () => {
    open({ ...talks(0), ...inbox([]) })
    await screen.findByText('还没有消息')
    fireEvent.click(screen.getByRole('radio', { name: '咨询' }))
    await waitFor(() => expect(document.querySelectorAll('.empty')).toHaveLength(1))
  })

  it('nobody has entered: nothing is asked', () => {
    freshPhone()
    showPage(<MessagesPage />)
    expect(asked()).toEqual([])
    expect(screen.getByRole('button', { name: '我以前办过，查一下' })).toBeTruthy()
  })

  it('without a network: what was seen last, and that it is old', async () => {
    const { unmount } = open({ ...talks(1), ...inbox([notice({})]) })
    await screen.findByText('陈示例律师0')
    unmount()
    phone.connect(false)
    showPage(<MessagesPage />)
    expect(screen.getByText('预约成功')).toBeTruthy()
    expect(screen.getByText('陈示例律师0')).toBeTruthy()
  })
})
