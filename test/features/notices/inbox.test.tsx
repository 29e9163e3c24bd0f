import { fireEvent, screen, waitFor } from '@testing-library/react'
import { phone } from '../../support/phone'
import { asked, cloudAnswers, freshPhone, showPage } from '../../support/page'
import { Inbox } from '@/features/notices'
import { groupNotices } from '@/features/notices/groups'
import { inbox, marked, notice } from './samples'

jest.mock('@tarojs/taro', () => jest.requireActual('../../support/phone'))
jest.mock('@tarojs/components', () => jest.requireActual('../../support/taro'))

const show = (others = new Map<string, string>()) => {
  const onEnter = jest.fn()
  const conversations = (few: boolean) => <p>{few ? '几个咨询' : '所有咨询'}</p>
  return {
    onEnter,
    ...showPage(<Inbox others={others} onEnter={onEnter} conversations={conversations} />),
  }
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
    expect(container.querySelector('.group')?.textContent).not.toMatch(/律师|预约/)
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

  it('more than lie open or fit into one call are all marked, those on the screen first', async () => {
    freshPhone('p1')
    const every = Array.from({ length: 130 }, (_, at) => notice({ noticeId: `n${at}` }))
    const unread = () => every.filter(({ noticeId }) => !marked().flat().includes(noticeId))
    cloudAnswers({
      'notices.read': () => ({ read: 1 }),
      'notices.inbox': ({ filter, limit }: { filter?: string; limit: number }) => ({
        notices: (filter === 'unread' ? unread() : every).slice(0, limit),
        next: '1~n1',
        unread: unread().length,
      }),
    })
    show()
    fireEvent.click(await screen.findByRole('button', { name: '全部标为看过' }))
    await screen.findByText('都看过了')
    expect(marked().map((ids) => ids.length)).toEqual([20, 50, 50, 10])
    expect(new Set(marked().flat()).size).toBe(130)
  })

  it('cannot be marked just now: says why, and stops', async () => {
    freshPhone('p1')
    cloudAnswers({ ...inbox([notice({})]), 'notices.read': 'TOO_MANY' })
    show()
    fireEvent.click(await screen.findByRole('button', { name: '全部标为看过' }))
    expect(await screen.findByText('因为 TOO_MANY')).toBeTruthy()
    expect(marked()).toHaveLength(1)
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

describe('only some of them', () => {
  const filters = () =>
    phone.sent.filter(({ action }) => action === 'notices.inbox').map(({ input }) => Object(input).filter)
  const choose = (name: string) => fireEvent.click(screen.getByRole('radio', { name }))

  it('the cloud is asked for the kind; the count stays that of all', async () => {
    freshPhone('p1')
    cloudAnswers({
      'notices.inbox': ({ filter }: { filter?: string }) => ({
        notices: filter === 'appointment' ? [] : [notice({})],
        next: null,
        unread: 4,
      }),
    })
    show()
    await screen.findByText('4 条没看')
    for (const name of ['没看的', '咨询', '预约']) choose(name)
    expect(await screen.findByText('没有预约的消息')).toBeTruthy()
    expect(screen.getByText('4 条没看')).toBeTruthy()
    expect(filters()).toEqual([undefined, 'unread', 'conversation', 'appointment'])
  })

  it('conversations stand above: a few beside everything, all of them under 咨询, none elsewhere', async () => {
    freshPhone('p1')
    cloudAnswers(inbox([notice({})]))
    show()
    expect(await screen.findByText('几个咨询')).toBeTruthy()
    choose('咨询')
    expect(screen.getByText('所有咨询')).toBeTruthy()
    choose('预约')
    expect(screen.queryByText(/个咨询|所有咨询/)).toBeNull()
  })

  it('the icon says what it is about', async () => {
    freshPhone('p1')
    cloudAnswers(
      inbox([
        notice({}),
        notice({ noticeId: 'n2', subject: 'conversation', template: 'conversation.answered' }),
        notice({ noticeId: 'n3', subject: 'eligibility', template: 'eligibility.look-again' }),
      ]),
    )
    const { container } = show()
    await screen.findByText('预约成功')
    for (const icon of ['calendar', 'chat', 'scales'])
      expect(container.querySelectorAll(`.cell .i-${icon}`)).toHaveLength(1)
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

  it('of the answers in one conversation the newest stands there once; what is unread is never hidden', () => {
    const answer = (noticeId: string, link: string, read: boolean) =>
      notice({ noticeId, link, read, subject: 'conversation' })
    const shown = groupNotices(
      [
        answer('a3', '/room?a', true),
        answer('b1', '/room?b', true),
        answer('a2', '/room?a', false),
        answer('a1', '/room?a', true),
        notice({ noticeId: 'ap2', read: true }),
        notice({ noticeId: 'ap1', read: true }),
      ],
      now,
    )
    expect(shown.flatMap((group) => group.notices.map((n) => n.noticeId))).toEqual([
      'a3',
      'b1',
      'a2',
      'ap2',
      'ap1',
    ])
  })
})
