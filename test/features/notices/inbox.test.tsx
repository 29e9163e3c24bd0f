import { fireEvent, screen, waitFor } from '@testing-library/react'
import { phone } from '../../support/phone'
import { asked, cloudAnswers, freshPhone, showPage } from '../../support/page'
import { Inbox } from '@/features/notices'
import { groupNotices } from '@/features/notices/groups'
import type { Notice } from '@/features/notices/api'

jest.mock('@tarojs/taro', () => jest.requireActual('../../support/phone'))
jest.mock('@tarojs/components', () => jest.requireActual('../../support/taro'))

const notice = (part: Partial<Notice>): Notice => ({
  noticeId: 'n1',
  personId: 'p1',
  template: 'appointment.booked',
  subject: 'appointment',
  params: {
    when: '2026-11-25T09:30:00.000+08:00',
    adviser: '陈示例律师',
    venue: '塘㙍村工作室',
    code: '482913',
  },
  link: '/packages/appointments/ticket/index?appointmentId=ap1',
  createdAt: '2026-11-23T08:00:00.000+08:00',
  read: false,
  sensitive: false,
  ...part,
})
const inbox = (notices: Notice[], unread = notices.filter((n) => !n.read).length) => ({
  'notices.inbox': { notices, next: null, unread },
  'notices.read': { read: 1 },
})
const show = (others = new Map<string, string>()) => {
  const onEnter = jest.fn()
  return { onEnter, ...showPage(<Inbox others={others} onEnter={onEnter} />) }
}

describe('the inbox', () => {
  it('while nobody entered asks nothing, and offers both ways on', () => {
    freshPhone()
    const { onEnter } = show()
    fireEvent.click(screen.getByRole('button', { name: '我以前办过，查一下' }))
    fireEvent.click(screen.getByRole('button', { name: '约见面' }))
    expect(onEnter).toHaveBeenCalledTimes(1)
    expect(phone.did).toEqual(['go /packages/appointments/book/index'])
    expect(asked()).toEqual([])
  })

  it('says what happened in its sentence, and how many were not read', async () => {
    freshPhone('p1')
    cloudAnswers(inbox([notice({})]))
    show()
    expect(await screen.findByText('1 条没看')).toBeTruthy()
    expect(screen.getByText(/11月25日\(周三\) 上午9:30，到塘㙍村工作室找陈示例律师/)).toBeTruthy()
    expect(screen.getByText('未读')).toBeTruthy()
  })

  it('opening one marks it read and leads to what it is about', async () => {
    freshPhone('p1')
    cloudAnswers(inbox([notice({})]))
    show()
    fireEvent.click(await screen.findByText('预约成功'))
    expect(phone.did).toEqual(['go /packages/appointments/ticket/index?appointmentId=ap1'])
    await waitFor(() =>
      expect(phone.sent.find(({ action }) => action === 'notices.read')?.input).toEqual({
        noticeIds: ['n1'],
      }),
    )
  })

  it('one that was read is only opened', async () => {
    freshPhone('p1')
    cloudAnswers(inbox([notice({ read: true })]))
    show()
    fireEvent.click(await screen.findByText('预约成功'))
    expect(asked()).toEqual(['notices.inbox'])
    expect(screen.getByText('都看过了')).toBeTruthy()
  })

  it('a sensitive one shows nothing over the shoulder until it is opened', async () => {
    freshPhone('p1')
    cloudAnswers(inbox([notice({ sensitive: true })]))
    const { container } = show()
    expect(await screen.findByText('您有一条新消息')).toBeTruthy()
    expect(container.textContent).not.toMatch(/律师|预约/)
    expect(container.querySelector('.i-calendar')).toBeNull()
  })

  it('says for whom, when it is about another', async () => {
    freshPhone('p1')
    cloudAnswers(inbox([notice({ personId: 'p2' })]))
    show(new Map([['p2', '林阿婆']]))
    expect(await screen.findByText('给 林阿婆')).toBeTruthy()
  })

  it('all at once can be marked read', async () => {
    freshPhone('p1')
    cloudAnswers(inbox([notice({}), notice({ noticeId: 'n2', read: true }), notice({ noticeId: 'n3' })]))
    show()
    fireEvent.click(await screen.findByRole('button', { name: '全部标为看过' }))
    await waitFor(() =>
      expect(phone.sent.find(({ action }) => action === 'notices.read')?.input).toEqual({
        noticeIds: ['n1', 'n3'],
      }),
    )
  })

  it('older ones come by a button, page after page, and all are asked again when something changes', async () => {
    freshPhone('p1')
    const row = (noticeId: string, code: string) =>
      notice({ noticeId, params: { ...notice({}).params, code } })
    let first = row('n1', '111111')
    cloudAnswers({
      'notices.read': () => {
        first = { ...first, read: true }
        return { read: 1 }
      },
      'notices.inbox': ({ cursor }: { cursor?: string }) =>
        cursor === '5~n1'
          ? { notices: [row('n0', '000000')], next: null, unread: 1 }
          : { notices: [first], next: '5~n1', unread: first.read ? 0 : 1 },
    })
    show()
    fireEvent.click(await screen.findByRole('button', { name: '看更早的' }))
    expect(await screen.findByText(/预约码 000000/)).toBeTruthy()
    expect(screen.queryByRole('button', { name: '看更早的' })).toBeNull()
    fireEvent.click(screen.getByText(/预约码 111111/))
    expect(await screen.findByText('都看过了')).toBeTruthy()
    expect(screen.getByText(/预约码 000000/)).toBeTruthy()
  })

  it('more than the cloud marks at once: the newest fifty, and the rest by the next tap', async () => {
    freshPhone('p1')
    cloudAnswers(inbox(Array.from({ length: 60 }, (_, at) => notice({ noticeId: `n${at}` }))))
    show()
    fireEvent.click(await screen.findByRole('button', { name: '全部标为看过' }))
    const marked = () => {
      const call = phone.sent.find(({ action }) => action === 'notices.read')
      return (call?.input as { noticeIds: string[] } | undefined)?.noticeIds
    }
    await waitFor(() => expect(marked()).toHaveLength(50))
  })

  it('not reachable and never seen: says why, tries again', async () => {
    freshPhone('p1')
    cloudAnswers({ 'notices.inbox': 'FORBIDDEN' })
    show()
    expect(await screen.findByText('消息没能打开')).toBeTruthy()
    expect(screen.getByText('trace-1')).toBeTruthy()
    cloudAnswers(inbox([]))
    fireEvent.click(screen.getByRole('button', { name: '再试一次' }))
    expect(await screen.findByText('还没有消息')).toBeTruthy()
  })
})

describe('by day', () => {
  const now = Date.parse('2026-11-23T20:00:00+08:00')
  const at = (noticeId: string, createdAt: string) => notice({ noticeId, createdAt })

  it('today’s come first, and a day begins at midnight in China', () => {
    const groups = groupNotices(
      [at('a', '2026-11-23T00:00:00.000+08:00'), at('b', '2026-11-22T23:59:00.000+08:00')],
      now,
    )
    expect(groups.map((group) => [group.title, group.notices.map((n) => n.noticeId)])).toEqual([
      ['今天', ['a']],
      ['更早', ['b']],
    ])
  })

  it('an empty group is left out', () => expect(groupNotices([], now)).toEqual([]))
})
