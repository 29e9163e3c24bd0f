import '../../support/web'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { freshPhone, showPage } from '../../support/page'
import { phone } from '../../support/phone'
import { HeldPage } from '@/features/office'
import { ago, card, held, inputs, key, office, rows, TOWN } from './samples'

jest.mock('@tarojs/taro', () => jest.requireActual('../../support/phone'))
jest.mock('@tarojs/components', () => jest.requireActual('../../support/taro'))

const SECRET = '这句话只有打开才看得到'
const tap = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))

/** Two held messages; what is judged leaves the list. */
function desk(more: Parameters<typeof office>[0] = {}): void {
  let messages = [held('m1', { at: ago(70) }), held('m2', { personName: '周示例', kind: 'image' })]
  office({
    'consultations.held': () => ({ messages, next: null }),
    'consultations.openHeld': ({ messageId }) =>
      messageId === 'm2' ? { text: null, imageUrl: 'https://x/1.jpg' } : { text: SECRET, imageUrl: null },
    'consultations.judge': ({ messageId, verdict }) => {
      messages = messages.filter((one) => one.messageId !== messageId)
      return { state: verdict === 'release' ? 'SHOWN' : 'REJECTED' }
    },
    ...more,
  })
}
const opened = async () => {
  showPage(<HeldPage />)
  fireEvent.click(await screen.findByRole('button', { name: /打开看/ }))
  await screen.findByText(SECRET)
}

beforeEach(() => {
  freshPhone('p1')
  desk()
})

describe('待看的消息', () => {
  it('who, to whom, about what and why it was held; no body until it is asked for, and it says that is recorded', async () => {
    showPage(<HeldPage />)
    await screen.findByText('2 条等您看')
    expect(rows()).toHaveLength(2)
    expect(rows()[0]).toContain('等了 1 小时')
    for (const words of ['林示例', '陈示例律师', '讨工资', '疑似辱骂', '会记下谁看过'])
      expect(card()).toContain(words)
    expect(document.body.textContent).not.toContain(SECRET)
    expect(inputs('consultations.openHeld')).toEqual([])
    expect(inputs('consultations.held')).toEqual([{ areaCode: TOWN, limit: 20 }])
  })

  it('nothing is judged unseen: neither a button nor a key', async () => {
    showPage(<HeldPage />)
    await screen.findByText('2 条等您看')
    expect(screen.queryByRole('button', { name: /放行/ })).toBeNull()
    await key('q')
    await key('w')
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  it('released: says before what happens then, and afterwards what was done; the next one is in hand, closed', async () => {
    await opened()
    tap(/^放行/)
    const sheet = within(screen.getByRole('dialog', { name: '放行这条消息？' }))
    expect(inputs('consultations.judge')).toEqual([])
    fireEvent.click(sheet.getByRole('button', { name: '放行' }))
    expect(await screen.findByText('林示例的这条放行了，对方看得到了')).toBeTruthy()
    expect(inputs('consultations.judge')).toEqual([{ messageId: 'm1', verdict: 'release' }])
    expect(card()).toContain('周示例')
    expect(document.body.textContent).not.toContain(SECRET)
  })

  it('not released: staying undecided is the first way, and it says the sender is told', async () => {
    await opened()
    tap(/不放行/)
    const dialog = screen.getByRole('dialog', { name: '不放行这条消息？' })
    expect(dialog.textContent).toContain('没有通过')
    expect(dialog.querySelector('.is-primary')?.textContent).toBe('先不定')
    fireEvent.click(within(dialog).getByRole('button', { name: '先不定' }))
    expect(inputs('consultations.judge')).toEqual([])
    tap(/不放行/)
    fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: '不放行' }))
    expect(await screen.findByText('林示例的这条没有放行')).toBeTruthy()
  })

  it.each([
    ['REJECTED', '别的同事已经先定了，以他定的为准。'],
    ['RECALLED', '林示例自己撤回了这条，不用再看'],
  ])('somebody was faster (%s): what stands is said', async (state, words) => {
    desk({ 'consultations.judge': () => ({ state }) })
    await opened()
    tap(/^放行/)
    fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: '放行' }))
    expect(await screen.findByText(words)).toBeTruthy()
  })

  it('a picture is shown whole, with words for who cannot see it', async () => {
    showPage(<HeldPage />)
    fireEvent.click(await screen.findByText('周示例'))
    tap(/打开看/)
    expect((await screen.findByRole('img', { name: '拦下的照片' })).getAttribute('src')).toContain('1.jpg')
  })

  it('goes by keys: down, open, release', async () => {
    showPage(<HeldPage />)
    await screen.findByText('2 条等您看')
    await key('ArrowDown')
    expect(card()).toContain('周示例')
    await key('e')
    await waitFor(() => expect(inputs('consultations.openHeld')).toEqual([{ messageId: 'm2' }]))
    await screen.findByRole('img', { name: '拦下的照片' })
    await key('q')
    expect(screen.getByRole('dialog', { name: '放行这条消息？' })).toBeTruthy()
    await key('ArrowUp')
    expect(card()).toContain('周示例')
  })

  it('a body is kept nowhere on the phone', async () => {
    await opened()
    expect(JSON.stringify([...phone.store])).not.toContain(SECRET)
  })

  it('gone meanwhile: says why and asks for the list again', async () => {
    desk({ 'consultations.judge': () => 'CONFLICT' })
    await opened()
    const before = inputs('consultations.held').length
    tap(/^放行/)
    fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: '放行' }))
    expect(await screen.findByText('因为 CONFLICT')).toBeTruthy()
    await waitFor(() => expect(inputs('consultations.held').length).toBeGreaterThan(before))
  })

  it('nothing held: says so kindly', async () => {
    desk({ 'consultations.held': () => ({ messages: [], next: null }) })
    showPage(<HeldPage />)
    expect(await screen.findByText('没有拦下的消息')).toBeTruthy()
    expect(screen.getByText('都看完了')).toBeTruthy()
  })

  it('cannot be opened: says why, tries again', async () => {
    desk({ 'consultations.held': () => 'FORBIDDEN' })
    showPage(<HeldPage />)
    expect(await screen.findByText('名单没能打开')).toBeTruthy()
    desk()
    tap('再试一次')
    expect(await screen.findByText('2 条等您看')).toBeTruthy()
  })

  it('is for clerks; everybody else is told where to go, and nothing of it is asked', async () => {
    office({}, [{ role: 'adviser', areaCode: TOWN, adviserId: 'a1', venueId: null, until: null }])
    showPage(<HeldPage />)
    fireEvent.click(await screen.findByRole('button', { name: '回首页' }))
    expect(phone.did).toEqual(['tab /pages/home/index'])
    expect(inputs('consultations.held')).toEqual([])
  })
})
