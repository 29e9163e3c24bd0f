import '../../support/web'
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { phone } from '../../support/phone'
import { freshPhone, showPage } from '../../support/page'
import { QueuePage } from '@/features/consultations'
import { learnServerTime } from '@/platform/clock'
import { card, entry, head, look } from './samples'

jest.mock('@tarojs/taro', () => jest.requireActual('../../support/phone'))
jest.mock('@tarojs/components', () => jest.requireActual('../../support/taro'))

const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString()
const waiting = [
  head({ conversationId: 'c1', personName: '许示例', matter: 'wages', waitingSince: ago(112), unread: 2 }),
  head({ conversationId: 'c2', personName: '何示例', matter: 'land', waitingSince: ago(20) }),
]
const staff = [
  { role: 'adviser', areaCode: '440883107', adviserId: 'adviser_chen', venueId: null, until: null },
]

let lists: Record<string, ReturnType<typeof head>[]>
let roles: unknown[]

/** A window as wide as a desk, or a phone's. */
function window1280(wide: boolean): void {
  window.matchMedia = (media) =>
    Object.assign(new EventTarget(), {
      matches: wide,
      media,
      onchange: null,
      addListener: () => undefined,
      removeListener: () => undefined,
    })
}

const answers: Record<string, (input: Record<string, unknown>) => unknown> = {
  'accounts.me': () => ({ persons: [], staff: roles }),
  'consultations.queue': ({ list }) => ({ conversations: lists[String(list)] ?? [], next: null, waiting: 2 }),
  'consultations.pull': ({ conversationId }) => {
    const name = waiting.find((one) => one.conversationId === conversationId)?.personName ?? ''
    const said = entry(2, { mine: false, requestId: null, by: name, text: `${name}问的事` })
    return look([card(), said], { conversationId: String(conversationId), personName: name })
  },
  'consultations.read': () => ({ read: { person: 0, adviser: 2 } }),
}

beforeEach(() => {
  freshPhone('p9')
  learnServerTime(new Date().toISOString(), Date.now(), Date.now())
  window1280(true)
  lists = { WAITING: waiting }
  roles = staff
  phone.serve = ({ body }) => {
    const { action, input } = Object(body)
    const answer = answers[action]
    const at = new Date().toISOString()
    if (!answer)
      return { body: { ok: false, at, error: { code: 'NOT_FOUND', userMessage: '没有', traceId: 't' } } }
    return { body: { ok: true, at, data: answer(input) } }
  }
})

const button = (name: string | RegExp) => screen.getByRole('button', { name })
const key = (name: string) => act(() => void fireEvent.keyDown(window, { key: name }))
const chosen = () => screen.getAllByRole('button', { expanded: true }).map(({ textContent }) => textContent)
const box = () => screen.getByLabelText<HTMLTextAreaElement>('写给对方')

describe('the adviser’s desk', () => {
  it('shows who waits, the longest first, with an amber clock from an hour on', async () => {
    const { container } = showPage(<QueuePage />)
    expect(await screen.findByText('等了 1 时 52 分')).toBeTruthy()
    const names = [...container.querySelectorAll('.desk-row-name')].map(({ textContent }) => textContent)
    expect(names).toEqual(['许示例', '何示例'])
    expect(screen.getByText('等了 20 分').className).toContain('is-calm')
    expect(screen.getByText('2 人在等，等得最久的在前')).toBeTruthy()
  })

  it('has the one who waits longest before it, beside the list', async () => {
    showPage(<QueuePage />)
    expect(await screen.findByText('许示例问的事')).toBeTruthy()
    expect(chosen()[0]).toContain('许示例')
  })

  it('is gone through by keys', async () => {
    showPage(<QueuePage />)
    await screen.findByText('许示例问的事')
    key('j')
    expect(await screen.findByText('何示例问的事')).toBeTruthy()
    key('k')
    expect(await screen.findByText('许示例问的事')).toBeTruthy()
    key('Enter')
    expect(document.activeElement).toBe(box())
  })

  it('an answered one stays open though the list has another on top now', async () => {
    showPage(<QueuePage />)
    await screen.findByText('许示例问的事')
    lists = { WAITING: waiting.slice(1) }
    key('2')
    key('1')
    key('j')
    await waitFor(() => expect(chosen()[0]).toContain('何示例'))
  })

  it('canned replies are found by a word and put into the box, where they can be changed', async () => {
    showPage(<QueuePage />)
    await screen.findByText('许示例问的事')
    key('/')
    const sheet = within(screen.getByRole('dialog', { name: '常用回复' }))
    fireEvent.change(sheet.getByLabelText('找一条'), { target: { value: '拍清楚' } })
    fireEvent.click(sheet.getByRole('button', { name: /拍材料/ }))
    expect(box().value).toContain('拍清楚发给我')
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(document.activeElement).toBe(box())
  })

  it('while a sheet is open the keys are its own', async () => {
    showPage(<QueuePage />)
    await screen.findByText('许示例问的事')
    key('/')
    expect(document.activeElement).toBe(screen.getByLabelText('找一条'))
    key('j')
    expect(screen.getByText('许示例问的事')).toBeTruthy()
  })

  it('the other lists say what they are for when they are empty', async () => {
    showPage(<QueuePage />)
    fireEvent.click(await screen.findByRole('radio', { name: '已回' }))
    expect(await screen.findByText('还没有回过的')).toBeTruthy()
    expect(screen.queryByText(/人在等/)).toBeNull()
    fireEvent.click(screen.getByRole('radio', { name: '已结束' }))
    expect(await screen.findByText('还没有结束的')).toBeTruthy()
  })

  it('closing is asked once more', async () => {
    showPage(<QueuePage />)
    await screen.findByText('许示例问的事')
    fireEvent.click(button('结束咨询'))
    expect(screen.getByRole('dialog', { name: '这件事答完了吗？' })).toBeTruthy()
    fireEvent.click(button('还没有'))
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  it('on a phone the list is a page, and a conversation another', async () => {
    window1280(false)
    showPage(<QueuePage />)
    fireEvent.click(await screen.findByRole('button', { name: /许示例/ }))
    expect(phone.did).toContain('go /packages/consultations/room/index?conversationId=c1&as=adviser')
    expect(screen.queryByText('许示例问的事')).toBeNull()
  })

  it('nobody else sees it', async () => {
    roles = []
    showPage(<QueuePage />)
    expect(await screen.findByText('这一页给法律顾问用')).toBeTruthy()
    expect(phone.http.filter(({ body }) => Object(body).action === 'consultations.queue')).toEqual([])
  })
})
