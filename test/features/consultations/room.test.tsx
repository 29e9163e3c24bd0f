import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { phone } from '../../support/phone'
import { freshPhone, showPage } from '../../support/page'
import { learnServerTime } from '@/platform/clock'
import { RoomPage } from '@/features/consultations'
import { RoomCloud } from './cloud'
import { card, entry, photo, theirs } from './samples'

jest.mock('@tarojs/taro', () => jest.requireActual('../../support/phone'))
jest.mock('@tarojs/components', () => jest.requireActual('../../support/taro'))

let cloud: RoomCloud

beforeEach(() => {
  freshPhone('p1')
  learnServerTime(new Date().toISOString(), Date.now(), Date.now())
  cloud = new RoomCloud()
})

const recent = () => new Date().toISOString()
const open = async (words = '第 2 句') => {
  const shown = showPage(<RoomPage conversationId="c1" />)
  await screen.findByText(words)
  return shown
}
const box = () => screen.getByLabelText<HTMLTextAreaElement>('写给律师')
const button = (name: string | RegExp) => screen.getByRole('button', { name })
const write = (text: string) => {
  fireEvent.change(box(), { target: { value: text } })
  fireEvent.click(button('发送'))
}

describe('the head', () => {
  it('tells the hours honestly, what is not for here, and calls', async () => {
    cloud.more = {
      service: { opensAt: null, answerBy: new Date(Date.now() + 7_100_000).toISOString(), hours: '' },
    }
    await open()
    expect(screen.getByText('律师在线，')).toBeTruthy()
    expect(screen.getByText('一般 2 小时内回')).toBeTruthy()
    expect(screen.getByText('急事打 110，')).toBeTruthy()
    fireEvent.click(button('打电话给陈示例律师'))
    expect(phone.did).toContain('call 07590000003')
  })

  it('not there now: says when an answer is to be expected', async () => {
    const soon = new Date(Date.now() + 3_600_000).toISOString()
    cloud.more = { service: { opensAt: soon, answerBy: soon, hours: '' } }
    await open()
    expect(screen.getByText('律师现在不在线，')).toBeTruthy()
  })

  it('says for whom, when it is for another; of one’s own it says nothing', async () => {
    const { unmount } = await open()
    expect(screen.queryByText('给 林示例')).toBeNull()
    unmount()
    cloud.more = { personId: 'p2', personName: '林阿婆示例' }
    freshPhone('p1')
    await open()
    expect(screen.getByText('给 林阿婆示例')).toBeTruthy()
  })

  it('shows with whom one talks; of violence the bar says nothing, and one can leave at once', async () => {
    await open()
    expect(phone.did).toContain('title 陈示例律师')
    phone.did = []
    cloud.more = { matter: 'violence' }
    act(() => phone.connect(false))
    act(() => phone.connect(true))
    fireEvent.click(await screen.findByRole('button', { name: /^快速离开/ }))
    expect(phone.did).toContain('title 咨询')
    expect(phone.did).toContain('tab /pages/home/index')
  })

  it('what is not this account’s is said so, with a way on', async () => {
    cloud.script = { pull: ['NOT_FOUND'] }
    showPage(<RoomPage conversationId="c1" />)
    expect(await screen.findByText(/没有找到这次咨询/)).toBeTruthy()
    expect(screen.queryByLabelText('写给律师')).toBeNull()
    fireEvent.click(button('再试一次'))
    expect(await screen.findByText('第 2 句')).toBeTruthy()
  })
})

describe('what was said', () => {
  it('an appointment it is about is its calendar leaf, and leads to the ticket', async () => {
    const about = {
      kind: 'appointment',
      appointmentId: 'a1',
      start: '2026-11-25T10:00:00+08:00',
      venue: '示例村村委会',
    } as const
    cloud.entries = [card(about), entry(2)]
    await open()
    expect(screen.getByText('周三')).toBeTruthy()
    expect(screen.getByText('上午10:00，示例村村委会')).toBeTruthy()
    fireEvent.click(button('看预约单'))
    expect(phone.did).toContain('go /packages/appointments/ticket/index?appointmentId=a1')
  })

  it('a result it is about is said in words, without figures', async () => {
    cloud.entries = [card({ kind: 'result', outcome: 'likely' }), entry(2)]
    await open()
    expect(screen.getByText('刚才查过：很可能符合免费法律援助')).toBeTruthy()
  })

  it('a picture opens large, its place kept before it is there', async () => {
    cloud.entries = [card(), entry(2), photo(3)]
    await open()
    fireEvent.click(await screen.findByRole('button', { name: '我发的照片，点开看大图' }))
    expect(phone.did).toContain('large https://example.test/a.jpg')
  })

  it('a picture whose link is over gets a new one', async () => {
    cloud.entries = [card(), entry(2), photo(3)]
    const { container } = await open()
    const before = cloud.calls('pull').length
    fireEvent.error(container.querySelector('.picture img') ?? container)
    await waitFor(() => expect(cloud.calls('pull').length).toBe(before + 1))
  })

  it('what was taken back is a line, not a bubble', async () => {
    cloud.entries = [card(), entry(2), theirs(3, { state: 'RECALLED', text: null })]
    await open()
    expect(screen.getByText('陈示例律师撤回了一条消息')).toBeTruthy()
  })

  it('a message kept back says who looks at it first', async () => {
    cloud.entries = [card(), entry(2), entry(3, { state: 'HELD' })]
    await open()
    expect(screen.getByText('这条消息要由工作人员看一下，看过才会给律师')).toBeTruthy()
  })

  it('the newest of the other side is read out when it comes, not when the page opens', async () => {
    cloud.entries = [card(), entry(2), theirs(3)]
    const { container } = await open()
    const heard = () => container.querySelector('.heard')?.textContent
    expect(heard()).toBe('')
    cloud.says('您别急')
    write('好')
    await waitFor(() => expect(heard()).toBe('陈示例律师：您别急'))
  })
})

describe('writing', () => {
  it('the bubble stands there at once, the box is empty, and the same bubble stays when it has arrived', async () => {
    const { container } = await open()
    write('好，我把票据都带上')
    const bubbles = () => container.querySelectorAll('.msg.is-mine')
    const bubble = bubbles()[1]
    expect([bubble?.textContent, box().value]).toEqual([expect.stringContaining('发送中'), ''])
    await waitFor(() => expect(bubbles()[1]?.textContent).toContain('送到了'))
    expect(bubbles()[1]).toBe(bubble)
  })

  it('typing draws no bubble anew', async () => {
    const { container } = await open()
    const changes: string[] = []
    const watch = new MutationObserver((seen) => changes.push(...seen.map(({ type }) => type)))
    watch.observe(container.querySelector('.talk') ?? container, {
      subtree: true,
      childList: true,
      attributes: true,
    })
    for (const text of ['好', '好，', '好，我']) fireEvent.change(box(), { target: { value: text } })
    await Promise.resolve()
    expect(changes).toEqual([])
    watch.disconnect()
  })

  it('without a network it is said, counted and shown', async () => {
    await open()
    act(() => phone.connect(false))
    write('没网时写的')
    expect(screen.getByText('等网络')).toBeTruthy()
    expect(screen.getByText(/有 1 条等着发/)).toBeTruthy()
    act(() => phone.connect(true))
    await waitFor(() => expect(screen.getByText('送到了')).toBeTruthy())
  })

  it('what failed is its own button', async () => {
    await open()
    cloud.script = { send: ['BAD_INPUT'] }
    write('好')
    fireEvent.click(await screen.findByRole('button', { name: '没发出去，点这里重发' }))
    await waitFor(() => expect(screen.getByText('送到了')).toBeTruthy())
  })

  it('what failed can be given up', async () => {
    await open()
    cloud.script = { send: ['BAD_INPUT'] }
    write('算了')
    fireEvent.click(await screen.findByRole('button', { name: '不发了' }))
    expect(screen.queryByText('算了')).toBeNull()
  })

  it('what is being written is there again next time', async () => {
    const { unmount } = await open()
    fireEvent.change(box(), { target: { value: '写到一半' } })
    unmount()
    await open()
    expect(box().value).toBe('写到一半')
  })

  it('an own message of a moment ago can be taken back by a button, without a long press', async () => {
    cloud.entries = [card(), entry(2, { at: recent() })]
    await open()
    fireEvent.click(button('更多：第 2 句'))
    fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: '撤回' }))
    expect(await screen.findByText('您撤回了一条消息')).toBeTruthy()
  })

  it('or its words taken along', async () => {
    cloud.entries = [card(), entry(2, { at: recent() })]
    await open()
    fireEvent.click(button('更多：第 2 句'))
    fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: '复制' }))
    expect(phone.did).toContain('copy 第 2 句')
  })
})

describe('the end', () => {
  beforeEach(() => {
    cloud.entries = [card(), entry(2), theirs(3)]
  })

  it('is offered once the lawyer has answered, asked once more, and then one may say how it was', async () => {
    await open()
    fireEvent.click(button('问题解决了'))
    fireEvent.click(button('解决了，结束咨询'))
    fireEvent.click(await screen.findByRole('radio', { name: '帮了大忙' }))
    fireEvent.click(button('提交'))
    expect(await screen.findByText('谢谢您。您评了：帮了大忙')).toBeTruthy()
    expect(screen.getByText('还有事，接着写就行。')).toBeTruthy()
    expect(Object(cloud.calls('rate')[0]?.input)).toMatchObject({ stars: 5, words: null })
  })

  it('nothing is chosen for anybody', async () => {
    cloud.state = 'CLOSED'
    await open()
    fireEvent.click(button('评一评'))
    fireEvent.click(button('提交'))
    expect(screen.getByText('请选一个')).toBeTruthy()
    expect(cloud.calls('rate')).toHaveLength(0)
  })

  it('is not offered while one waits oneself', async () => {
    cloud.entries = [card(), theirs(2), entry(3)]
    await open()
    expect(screen.queryByRole('button', { name: '问题解决了' })).toBeNull()
  })
})

describe('a long conversation', () => {
  const BUBBLES = '.msg'

  it('renders forty bubbles and fewer than five hundred nodes at most, and older ones by a button', async () => {
    cloud.entries = [
      card(),
      ...Array.from({ length: 9999 }, (_, i) => (i % 2 ? entry(i + 2) : theirs(i + 2))),
    ]
    const { container } = await open('第 10000 句')
    for (let i = 0; i < 4; i += 1) {
      const first = container.querySelector(BUBBLES)?.id
      fireEvent.click(button('看更早的'))
      await waitFor(() => expect(container.querySelector(BUBBLES)?.id).not.toBe(first))
    }
    const nodes = container.querySelectorAll('*').length
    const texts = document.createTreeWalker(container, NodeFilter.SHOW_TEXT)
    let words = 0
    while (texts.nextNode()) words += 1
    console.info(`${container.querySelectorAll(BUBBLES).length} bubbles, ${nodes} elements, ${words} texts`)
    expect(container.querySelectorAll(BUBBLES).length).toBeLessThanOrEqual(40)
    expect(nodes + words).toBeLessThan(500)
    expect(depthOf(container)).toBeLessThan(20)
    expect(button('看后面的')).toBeTruthy()
    fireEvent.click(button('回到最新'))
    expect(await screen.findByText('第 10000 句')).toBeTruthy()
  })

  const depthOf = (node: Element): number => 1 + Math.max(0, ...[...node.children].map(depthOf))
})
