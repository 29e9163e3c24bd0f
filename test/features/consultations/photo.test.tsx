import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { phone } from '../../support/phone'
import { freshPhone, showPage } from '../../support/page'
import { learnServerTime } from '@/platform/clock'
import { CallError } from '@/platform/cloud/call-error'
import { RoomPage } from '@/features/consultations'
import { RoomCloud } from './cloud'

jest.mock('@tarojs/taro', () => jest.requireActual('../../support/phone'))
jest.mock('@tarojs/components', () => jest.requireActual('../../support/taro'))

const PICTURE = { path: 'tmp/a.jpg', name: 'a.jpg', width: 600, height: 800, bytes: 1000 }

/** An upload the test moves on, ends or breaks. */
interface Upload {
  readonly move: (part: number) => void
  readonly end: (fileId: string | null) => void
  readonly fail: (error: Error) => void
}

const uploads: Upload[] = []
const chosen = jest.fn<Promise<unknown>, []>()

jest.mock('@/platform/phone/pictures', () => ({ choosePicture: () => chosen() }))
jest.mock('@/platform/phone/upload', () => ({
  uploadPicture: (_picture: unknown, { onProgress }: { onProgress: (part: number) => void }) => {
    let cancel = () => {}
    const done = new Promise<string | null>((end, fail) => {
      uploads.push({ move: onProgress, end, fail })
      cancel = () => end(null)
    })
    return { done, cancel: () => cancel() }
  },
}))

let cloud: RoomCloud

beforeEach(() => {
  freshPhone('p1')
  learnServerTime(new Date().toISOString(), Date.now(), Date.now())
  cloud = new RoomCloud()
  uploads.length = 0
  chosen.mockReset().mockResolvedValue(PICTURE)
})

const button = (name: string | RegExp) => screen.getByRole('button', { name })

async function send() {
  showPage(<RoomPage conversationId="c1" />)
  await screen.findByText('第 2 句')
  fireEvent.click(button('照片'))
  await waitFor(() => expect(uploads).toHaveLength(1))
}

describe('a picture', () => {
  it('stands there at once, says how far it has come, and is sent only when it is there', async () => {
    await send()
    expect(screen.getByText('照片 0%')).toBeTruthy()
    act(() => uploads[0]?.move(0.42))
    expect(screen.getByText('照片 42%')).toBeTruthy()
    expect(cloud.calls('send')).toHaveLength(0)
    act(() => uploads[0]?.end('cloud://env/uploads/a.jpg'))
    await waitFor(() => expect(screen.getByText('送到了')).toBeTruthy())
    expect(Object(cloud.calls('send')[0]?.input).body).toEqual({
      kind: 'image',
      fileId: 'cloud://env/uploads/a.jpg',
      width: 600,
      height: 800,
    })
  })

  it('moves in steps: not each byte draws the bubble anew', async () => {
    await send()
    act(() => [0.01, 0.02, 0.03].forEach((part) => uploads[0]?.move(part)))
    expect(screen.getByText('照片 0%')).toBeTruthy()
  })

  it('can be stopped, and is gone', async () => {
    await send()
    fireEvent.click(button('取消发这张照片'))
    expect(screen.queryByText(/照片 \d/)).toBeNull()
    await waitFor(() => expect(cloud.calls('send')).toHaveLength(0))
  })

  it('what is written after it waits for it: the order is kept', async () => {
    await send()
    fireEvent.change(screen.getByLabelText('写给律师'), { target: { value: '这是认定书' } })
    fireEvent.click(button('发送'))
    expect(cloud.calls('send')).toHaveLength(0)
    act(() => uploads[0]?.end('cloud://env/uploads/a.jpg'))
    await waitFor(() => expect(cloud.calls('send')).toHaveLength(2))
    expect(cloud.entries.slice(-2).map(({ kind }) => kind)).toEqual(['image', 'text'])
  })

  it('that cannot be read any more is not sent again but chosen anew', async () => {
    await send()
    act(() => uploads[0]?.fail(new CallError('BAD_FILE')))
    expect(await screen.findByText('这张照片发不了，请换一张')).toBeTruthy()
    expect(screen.queryByRole('button', { name: /重发/ })).toBeNull()
    fireEvent.click(button('取消发这张照片'))
    expect(screen.queryByText(/发不了/)).toBeNull()
  })

  it('nobody chose: nothing happens; one that cannot be opened is said so', async () => {
    showPage(<RoomPage conversationId="c1" />)
    await screen.findByText('第 2 句')
    chosen.mockResolvedValueOnce(null)
    fireEvent.click(button('照片'))
    chosen.mockRejectedValueOnce(new CallError('BAD_FILE'))
    fireEvent.click(button('照片'))
    await waitFor(() => expect(phone.did.some((what) => what.startsWith('say 这张照片打不开'))).toBe(true))
    expect(uploads).toHaveLength(0)
  })
})
