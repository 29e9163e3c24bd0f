import '../support/web'
import { phone } from '../support/phone'
import { MOST_BYTES, fitInto } from '@/platform/phone/picture-size'
import { choosePicture, type Picture } from '@/platform/phone/pictures'
import { uploadPicture } from '@/platform/phone/upload'
import { keepSession } from '@/platform/cloud/session-token'

jest.mock('@tarojs/taro', () => jest.requireActual('../support/phone'))

/** What the browser does that jsdom does not: decode, draw, and send with progress. */
const browser = {
  picked: null as File | null,
  natural: { width: 4000, height: 3000 },
  decodes: true,
  /** Bytes of a drawing. */
  weigh: (_side: number, _quality: number) => 200_000,
  drawn: [] as [number, number, number][],
}

class FakeImage {
  onload = () => {}
  onerror = () => {}
  naturalWidth = browser.natural.width
  naturalHeight = browser.natural.height
  set src(_url: string) {
    setTimeout(() => (browser.decodes ? this.onload() : this.onerror()))
  }
}

class FakeRequest {
  static readonly last: { now: FakeRequest | null } = { now: null }
  readonly upload: { onprogress?: (now: { loaded: number; total: number }) => void } = {}
  readonly said: string[] = []
  status = 200
  response: unknown = null
  onload = () => {}
  onerror = () => {}
  onabort = () => {}
  open = (method: string, url: string) => void this.said.push(`${method} ${url}`)
  setRequestHeader = (name: string, value: string) => void this.said.push(`${name}: ${value}`)
  send = (blob: Blob) => {
    this.said.push(`${blob.size} bytes`)
    FakeRequest.last.now = this
  }
  abort = () => this.onabort()
  answer(status: number, response: unknown) {
    Object.assign(this, { status, response })
    this.onload()
  }
}

beforeEach(() => {
  phone.reset()
  Object.assign(browser, { picked: new File(['x'], 'IMG.jpg'), decodes: true, drawn: [] })
  browser.weigh = () => 200_000
  Object.assign(globalThis, { Image: FakeImage, XMLHttpRequest: FakeRequest })
  Object.assign(URL, { createObjectURL: () => `blob:${Math.random()}`, revokeObjectURL: () => undefined })
  jest.spyOn(HTMLInputElement.prototype, 'click').mockImplementation(function (this: HTMLInputElement) {
    Object.defineProperty(this, 'files', { value: browser.picked ? [browser.picked] : [] })
    this.dispatchEvent(new Event(browser.picked ? 'change' : 'cancel'))
  })
  const pen = { fillRect: () => undefined, drawImage: () => undefined }
  jest.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(pen as never)
  jest.spyOn(HTMLCanvasElement.prototype, 'toBlob').mockImplementation(function (
    this: HTMLCanvasElement,
    done,
    _type,
    quality = 1,
  ) {
    browser.drawn.push([this.width, this.height, quality])
    done(new Blob(['x'.repeat(browser.weigh(Math.max(this.width, this.height), quality))]))
  })
  keepSession({ token: 'a.b', expiresAt: Date.now() + 1e6 })
})
afterEach(() => jest.restoreAllMocks())

describe('the size of a picture', () => {
  it.each([
    [{ width: 4000, height: 3000 }, 1600, { width: 1600, height: 1200 }],
    [{ width: 3000, height: 4000 }, 1600, { width: 1200, height: 1600 }],
    [{ width: 800, height: 600 }, 1600, { width: 800, height: 600 }],
    [{ width: 10_000, height: 2 }, 640, { width: 640, height: 1 }],
  ])('%j into %i is %j', (size, side, fitted) => expect(fitInto(size, side)).toEqual(fitted))
})

describe('choosing a picture on the web', () => {
  it('draws it anew, so that nothing but the picture is sent', async () => {
    const picture = await choosePicture()
    expect(picture).toMatchObject({ width: 1600, height: 1200, bytes: 200_000 })
    expect(picture?.path).toMatch(/^blob:/)
    expect(picture?.name).toMatch(/^[\w-]{21}\.jpg$/)
    expect(browser.drawn).toEqual([[1600, 1200, 0.8]])
  })

  it('smaller and coarser until it is 300 KB', async () => {
    browser.weigh = (side, quality) => Math.round(side * side * quality * 0.3)
    const picture = await choosePicture()
    expect(picture?.bytes).toBeLessThanOrEqual(MOST_BYTES)
    expect(browser.drawn.length).toBeGreaterThan(1)
  })

  it('is nothing when the person changes their mind', async () => {
    browser.picked = null
    expect(await choosePicture()).toBeNull()
  })

  it('says so when it is no picture, or will not become small enough', async () => {
    browser.decodes = false
    await expect(choosePicture()).rejects.toMatchObject({ code: 'BAD_FILE' })
    browser.decodes = true
    browser.weigh = () => MOST_BYTES + 1
    await expect(choosePicture()).rejects.toMatchObject({ code: 'BAD_FILE' })
  })
})

describe('uploading it to the gateway', () => {
  const chosen = async (): Promise<Picture> => (await choosePicture())!
  const request = () => FakeRequest.last.now!

  it('goes under the own name of the session, tells how far it is, and ends with a file id', async () => {
    const picture = await chosen()
    const parts: number[] = []
    const { done } = uploadPicture(picture, { onProgress: (part) => parts.push(part) })
    request().upload.onprogress?.({ loaded: 50_000, total: 200_000 })
    request().answer(200, { fileId: 'cloud://e.b/people/olin/x.jpg' })
    expect([await done, parts]).toEqual(['cloud://e.b/people/olin/x.jpg', [0.25]])
    expect(request().said).toEqual([
      `PUT /files/mine/${picture.name}`,
      'authorization: Bearer a.b',
      'content-type: image/jpeg',
      '200000 bytes',
    ])
  })

  it('cancelled is neither done nor failed', async () => {
    const { done, cancel } = uploadPicture(await chosen())
    cancel()
    expect(await done).toBeNull()
  })

  it.each([
    [401, 'NOT_SIGNED_IN'],
    [413, 'BAD_FILE'],
    [415, 'BAD_FILE'],
    [500, 'INTERNAL'],
  ])('a refusal with %i is %s', async (status, code) => {
    const { done } = uploadPicture(await chosen())
    request().answer(status, { refused: 'X' })
    await expect(done).rejects.toMatchObject({ code })
  })

  it('without a network it fails as such, and again goes under the same name', async () => {
    const picture = await chosen()
    const first = uploadPicture(picture)
    request().onerror()
    await expect(first.done).rejects.toMatchObject({ code: 'OFFLINE' })
    uploadPicture(picture)
    expect(request().said[0]).toBe(`PUT /files/mine/${picture.name}`)
  })

  it('a picture of an earlier start of the program is no longer there', async () => {
    const gone = { ...(await chosen()), path: 'blob:gone' }
    await expect(uploadPicture(gone).done).rejects.toMatchObject({ code: 'BAD_FILE' })
  })
})
