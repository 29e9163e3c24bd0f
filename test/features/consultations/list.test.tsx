import { fireEvent, screen } from '@testing-library/react'
import { phone } from '../../support/phone'
import { asked, cloudAnswers, freshPhone, showPage } from '../../support/page'
import { ConversationList } from '@/features/consultations'
import { queryClient } from '@/platform/cloud/query-client'
import { head } from './samples'

jest.mock('@tarojs/taro', () => jest.requireActual('../../support/phone'))
jest.mock('@tarojs/components', () => jest.requireActual('../../support/taro'))

const others = new Map([['p2', '林阿婆示例']])
const show = (more: { quiet?: boolean } = {}) => showPage(<ConversationList others={others} {...more} />)
const answer = (...conversations: ReturnType<typeof head>[]) =>
  cloudAnswers({ 'consultations.mine': { conversations, next: null } })

beforeEach(() => freshPhone('p1'))

describe('my conversations', () => {
  it('say with whom, about what, what was said last, and what was not read', async () => {
    answer(head({ unread: 3, waitingSince: null }))
    show()
    fireEvent.click(await screen.findByRole('button', { name: /陈示例律师/ }))
    expect(screen.getByText('交通事故，对方不肯赔，怎么办？')).toBeTruthy()
    expect(screen.getByRole('img', { name: '3 条未读' })).toBeTruthy()
    expect(phone.did).toEqual(['go /packages/consultations/room/index?conversationId=c1'])
  })

  it('of another person say whose, of an unanswered one that it waits, of an ended one that it is over', async () => {
    answer(
      head({ personId: 'p2' }),
      head({ conversationId: 'c2', state: 'CLOSED', waitingSince: null, preview: null }),
    )
    show()
    expect(await screen.findByText('给 林阿婆示例')).toBeTruthy()
    expect(screen.getByText('等律师回')).toBeTruthy()
    expect(screen.getByText('已结束')).toBeTruthy()
    expect(screen.getByText('交通事故，[照片]')).toBeTruthy()
  })

  it('of what nobody should see over one’s shoulder say neither matter nor words', async () => {
    answer(head({ matter: 'violence', preview: '他又动手了' }))
    const { container } = show()
    await screen.findByText('陈示例律师')
    expect(container.textContent).not.toMatch(/动手/)
  })

  it('none yet: one way on', async () => {
    answer()
    show()
    fireEvent.click(await screen.findByRole('button', { name: '问律师' }))
    expect(phone.did).toEqual(['go /packages/consultations/ask/index'])
  })

  it('none yet, and the page says by itself how one asks: nothing', () => {
    answer()
    const { container } = show({ quiet: true })
    expect(container.textContent).toBe('')
  })

  it('nobody has entered on this phone: nothing is asked', async () => {
    freshPhone()
    answer(head())
    show()
    expect(await screen.findByText('还没有问过律师')).toBeTruthy()
    expect(asked()).toEqual([])
  })

  it('cannot be opened: why, and again', async () => {
    cloudAnswers({ 'consultations.mine': 'FORBIDDEN' })
    show()
    expect(await screen.findByText('因为 FORBIDDEN')).toBeTruthy()
    answer(head())
    fireEvent.click(screen.getByRole('button', { name: '再试一次' }))
    expect(await screen.findByText('陈示例律师')).toBeTruthy()
  })

  it('without a network shows what was seen last, and says so', async () => {
    answer(head())
    const { unmount } = show()
    await screen.findByText('陈示例律师')
    unmount()
    queryClient.clear()
    phone.connect(false)
    show()
    expect(await screen.findByText(/下面是上次看到的/)).toBeTruthy()
    expect(screen.getByText('陈示例律师')).toBeTruthy()
  })
})
