import '../../support/web'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { freshPhone, showPage } from '../../support/page'
import { CallsPage } from '@/features/office'
import { ago, ahead, call, card, inputs, key, office, rows, TOWN } from './samples'

jest.mock('@tarojs/taro', () => jest.requireActual('../../support/phone'))
jest.mock('@tarojs/components', () => jest.requireActual('../../support/taro'))

const tap = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))

/** Whoever was reached leaves the list; who was not stays on it. */
function desk(calls = two(), more: Parameters<typeof office>[0] = {}): void {
  let open = calls
  office({
    'notices.callList': () => ({ calls: open, next: null }),
    'accounts.revealPhone': () => ({ phone: '13800000001' }),
    'notices.called': ({ callId, outcome, note }) => {
      const isOver = outcome === 'reached'
      const tried = { at: ago(0), outcome: 'not-reached' as const, note: note === null ? null : String(note) }
      open = isOver
        ? open.filter((one) => one.callId !== callId)
        : open.map((one) => (one.callId === callId ? { ...one, tried } : one))
      return { state: isOver ? 'DONE' : 'OPEN', at: ago(0) }
    },
    ...more,
  })
}
const two = () => [call('k1'), call('k2', { personName: '周示例', dueBy: ahead(60 * 50) })]
const show = async () => {
  showPage(<CallsPage />)
  await screen.findByText(/人要打电话告诉/)
}

beforeEach(() => {
  freshPhone('p1')
  desk()
})

describe('电话清单', () => {
  it('who, by when, and the sentence to say; the phone masked', async () => {
    await show()
    expect(screen.getByText('2 人要打电话告诉')).toBeTruthy()
    expect(rows()[0]).toContain('还有 1 小时')
    expect(rows()[1]).toContain('还有 2 天')
    expect(card()).toContain('11月25日(周三) 上午10:00 在示例村村委会与陈示例律师的预约已经取消')
    expect(card()).toContain('138****0001')
    expect(card()).toContain('看过会记下来')
    expect(inputs('accounts.revealPhone')).toEqual([])
    expect(inputs('notices.callList')).toEqual([{ areaCode: TOWN, limit: 20 }])
  })

  it('the whole number on request only, and it goes with the person', async () => {
    await show()
    tap('看号码')
    expect(await screen.findByRole('button', { name: '13800000001 打电话' })).toBeTruthy()
    expect(inputs('accounts.revealPhone')).toEqual([{ personId: 'p1', appointmentId: 'a1' }])
    fireEvent.click(screen.getByText('周示例'))
    expect(card()).not.toContain('13800000001')
    expect(screen.getByRole('button', { name: '看号码' })).toBeTruthy()
  })

  it('reached: off the list, said, and the next is in hand', async () => {
    await show()
    tap(/已联系上/)
    expect(await screen.findByText('林示例已经联系上了，从清单里拿掉了')).toBeTruthy()
    expect(inputs('notices.called')).toEqual([{ callId: 'k1', outcome: 'reached', note: null }])
    expect(card()).toContain('周示例')
    await waitFor(() => expect(rows()).toHaveLength(1))
  })

  it('not reached: stays, with what was noted', async () => {
    await show()
    fireEvent.change(screen.getByLabelText('记一句（可以不填）'), { target: { value: ' 关机，晚上再打 ' } })
    tap(/没打通/)
    expect(await screen.findByText('记下了，林示例还留在清单里')).toBeTruthy()
    expect(inputs('notices.called')).toEqual([
      { callId: 'k1', outcome: 'not-reached', note: '关机，晚上再打' },
    ])
    await waitFor(() => expect(card()).toContain('没打通，关机，晚上再打'))
    expect(rows()[0]).toContain('打过，没打通')
    expect(screen.getByLabelText<HTMLInputElement>('记一句（可以不填）').value).toBe('')
  })

  it('a sensitive matter shows nothing in the list, and the card says to tell nobody else', async () => {
    desk([call('k1', { sensitive: true })])
    await show()
    expect(rows()[0]).toContain('您有一条新消息')
    expect(rows()[0]).not.toContain('取消')
    expect(card()).toContain('只跟本人说')
  })

  it('too late is said in red words, not hidden', async () => {
    desk([call('k1', { dueBy: ago(5) })])
    await show()
    expect(rows()[0]).toContain('过了时间')
    expect(document.querySelector('.clock.is-late')).not.toBeNull()
  })

  it.each([
    ['no phone left', { phoneMask: null }, '可以托村干部转告'],
    ['nothing that opens the number', { appointmentId: null }, '看不了整个号码'],
  ])('%s: says so, and offers no button that cannot work', async (_how, more, words) => {
    desk([call('k1', more)])
    await show()
    expect(card()).toContain(words)
    expect(screen.queryByRole('button', { name: '看号码' })).toBeNull()
    await key('e')
    expect(inputs('accounts.revealPhone')).toEqual([])
  })

  it('goes by keys: down, number, reached; not while typing', async () => {
    await show()
    await key('ArrowDown')
    await key('e')
    expect(await screen.findByRole('button', { name: '13800000001 打电话' })).toBeTruthy()
    fireEvent.keyDown(screen.getByLabelText('记一句（可以不填）'), { key: 'q' })
    expect(inputs('notices.called')).toEqual([])
    await key('q')
    await waitFor(() => expect(inputs('notices.called')).toMatchObject([{ callId: 'k2' }]))
  })

  it('a colleague was faster: says so and asks for the list again', async () => {
    desk(two(), { 'notices.called': () => 'CONFLICT' })
    await show()
    const before = inputs('notices.callList').length
    tap(/已联系上/)
    expect(await screen.findByText('因为 CONFLICT')).toBeTruthy()
    await waitFor(() => expect(inputs('notices.callList').length).toBeGreaterThan(before))
  })

  it('more behind come by a button', async () => {
    desk(two(), {
      'notices.callList': ({ cursor }) =>
        cursor === '1~k1'
          ? { calls: [call('k9', { personName: '吴示例' })], next: null }
          : { calls: [call('k1')], next: '1~k1' },
    })
    await show()
    expect(screen.getByText('1 多人要打电话告诉')).toBeTruthy()
    tap('看更多')
    expect(await screen.findByText('吴示例')).toBeTruthy()
  })

  it('nobody to call: says so', async () => {
    desk([])
    showPage(<CallsPage />)
    expect(await screen.findByText('没有要打的电话')).toBeTruthy()
  })
})
