import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { phone } from '../../support/phone'
import { freshPhone, showPage } from '../../support/page'
import { learnServerTime } from '@/platform/clock'
import { RoomPage } from '@/features/consultations'
import { RoomCloud } from './cloud'
import { card, entry, theirs } from './samples'

jest.mock('@tarojs/taro', () => jest.requireActual('../../support/phone'))
jest.mock('@tarojs/components', () => jest.requireActual('../../support/taro'))

let cloud: RoomCloud

beforeEach(() => {
  freshPhone('p1')
  learnServerTime(new Date().toISOString(), Date.now(), Date.now())
  cloud = new RoomCloud([card(), entry(2), theirs(3)])
  cloud.read = { person: 3, adviser: 2 }
})

const talk = (container: HTMLElement) => container.querySelector('.talk') ?? container

function scrollTo(container: HTMLElement, top: number) {
  Object.defineProperties(talk(container), {
    scrollTop: { value: top, configurable: true },
    scrollHeight: { value: 2000, configurable: true },
  })
  fireEvent.scroll(talk(container))
}
const scrollUp = (container: HTMLElement) => [1400, 700].forEach((top) => scrollTo(container, top))
const scrollDown = (container: HTMLElement) => fireEvent.keyDown(talk(container), { key: 'End' })

/** The line comes up again: the phone looks at once. */
const look = () => {
  act(() => phone.connect(false))
  act(() => phone.connect(true))
}
const answered = () => waitFor(() => expect(cloud.calls('pull').length).toBeGreaterThan(1))

describe('the reader has scrolled up', () => {
  it('what comes is counted, not drawn; a tap leads there', async () => {
    const { container } = showPage(<RoomPage conversationId="c1" />)
    await screen.findByText('第 3 句')
    scrollUp(container)
    for (const words of ['一', '二', '三', '四']) cloud.says(words)
    look()
    fireEvent.click(await screen.findByRole('button', { name: '有 4 条新消息' }))
    expect(screen.getByText('四')).toBeTruthy()
    expect(talk(container).getAttribute('data-into')).toMatch(/^talk-end/)
  })

  it('and the adviser is not told that it was read', async () => {
    const { container } = showPage(<RoomPage conversationId="c1" />)
    await screen.findByText('第 3 句')
    scrollUp(container)
    cloud.says('您别急')
    look()
    await screen.findByRole('button', { name: '有 1 条新消息' })
    expect(cloud.calls('read')).toHaveLength(0)
    scrollDown(container)
    await waitFor(() => expect(cloud.read.person).toBe(4))
    expect(screen.getByText('您别急')).toBeTruthy()
  })

  it('with nothing new there is still a way back', async () => {
    const { container } = showPage(<RoomPage conversationId="c1" />)
    await screen.findByText('第 3 句')
    scrollUp(container)
    fireEvent.click(screen.getByRole('button', { name: '回到最新' }))
    scrollDown(container)
    expect(screen.queryByRole('button', { name: '回到最新' })).toBeNull()
  })

  it('an own message brings the reader to the end', async () => {
    const { container } = showPage(<RoomPage conversationId="c1" />)
    await screen.findByText('第 3 句')
    scrollUp(container)
    cloud.says('您别急')
    look()
    await screen.findByRole('button', { name: '有 1 条新消息' })
    fireEvent.change(screen.getByLabelText('写给律师'), { target: { value: '好' } })
    fireEvent.click(screen.getByRole('button', { name: '发送' }))
    expect(await screen.findByText('您别急')).toBeTruthy()
  })
})

describe('the page opens', () => {
  const many = (n: number) => [card(), entry(2), ...Array.from({ length: n }, (_, i) => theirs(i + 3))]

  it('where the unread ones begin, when they are many', async () => {
    cloud.entries = many(9)
    cloud.read = { person: 2, adviser: 2 }
    cloud.more = { unread: 9 }
    const { container } = showPage(<RoomPage conversationId="c1" />)
    expect(await screen.findByText('下面是新消息')).toBeTruthy()
    expect(talk(container).getAttribute('data-into')).toBe('line-unread')
  })

  it('at the end, when they begin above what is drawn; a tap leads to where they begin', async () => {
    cloud.entries = many(80)
    cloud.read = { person: 2, adviser: 2 }
    cloud.more = { unread: 80 }
    const { container } = showPage(<RoomPage conversationId="c1" />)
    await screen.findByText('第 82 句')
    fireEvent.click(screen.getByRole('button', { name: '从没看的看起' }))
    expect(await screen.findByText('下面是新消息')).toBeTruthy()
    expect(talk(container).getAttribute('data-into')).toBe('line-unread')
    expect(screen.queryByRole('button', { name: '从没看的看起' })).toBeNull()
  })

  it('at the end, when they are few', async () => {
    cloud.entries = many(2)
    cloud.read = { person: 2, adviser: 2 }
    cloud.more = { unread: 2 }
    const { container } = showPage(<RoomPage conversationId="c1" />)
    expect(await screen.findByText('下面是新消息')).toBeTruthy()
    expect(talk(container).getAttribute('data-into')).toMatch(/^talk-end/)
  })

  it('older ones come in above while the bubble one looked at keeps its place', async () => {
    cloud.entries = [card(), ...Array.from({ length: 99 }, (_, i) => entry(i + 2))]
    const { container } = showPage(<RoomPage conversationId="c1" />)
    await screen.findByText('第 100 句')
    const first = container.querySelector('.msg')?.id
    fireEvent.click(screen.getByRole('button', { name: '看更早的' }))
    await answered()
    await waitFor(() => expect(container.querySelector('.msg')?.id).not.toBe(first))
    expect(talk(container).getAttribute('data-into')).toBe(first)
  })
})
