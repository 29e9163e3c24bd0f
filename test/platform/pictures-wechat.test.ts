import Taro from '@tarojs/taro'
import { phone } from '../support/phone'
import { choosePicture } from '@/platform/phone/pictures'
import { uploadPicture } from '@/platform/phone/upload'

jest.mock('@tarojs/taro', () => jest.requireActual('../support/phone'))

interface Upload {
  readonly cloudPath: string
  readonly filePath: string
  success(result: { fileID: string }): void
  fail(error: object): void
}
type Failing = (option: { success(result: object): void; fail(error: object): void }) => void

/** The parts of a WeChat phone that take and send pictures. */
const wechat = {
  shot: { width: 4000, height: 3000, orientation: 'up' },
  cancelled: false,
  hasCanvas: true,
  bytes: 250_000,
  did: [] as string[],
  upload: null as Upload | null,
  progress: (_now: { progress: number }) => undefined as void,
  aborted: 0,
}

function installWechat() {
  const fileInfo: Failing = ({ success }) => success({ size: wechat.bytes })
  let drawn = { width: 0, height: 0 }
  Object.assign(Taro, {
    chooseMedia: async () => {
      if (wechat.cancelled) throw { errMsg: 'chooseMedia:fail cancel' }
      return { tempFiles: [{ tempFilePath: 'wx://shot' }] }
    },
    getImageInfo: async ({ src }: { src: string }) => (src === 'wx://shot' ? wechat.shot : drawn),
    createOffscreenCanvas: (size: { width: number; height: number }) => {
      if (!wechat.hasCanvas) throw new Error('no canvas')
      drawn = { width: size.width, height: size.height }
      const image = {
        onload: () => {},
        set src(_path: string) {
          setTimeout(() => image.onload())
        },
      }
      return { createImage: () => image, getContext: () => ({ drawImage: () => undefined }) }
    },
    canvasToTempFilePath: async ({ quality }: { quality: number }) => {
      wechat.did.push(`draw ${drawn.width}x${drawn.height} ${quality}`)
      return { tempFilePath: 'wx://drawn' }
    },
    compressImage: async ({ quality, compressedWidth }: { quality: number; compressedWidth: number }) => {
      drawn = { width: compressedWidth, height: compressedWidth }
      wechat.did.push(`compress ${compressedWidth} ${quality}`)
      return { tempFilePath: 'wx://compressed' }
    },
    getFileSystemManager: () => ({ getFileInfo: fileInfo }),
  })
  Object.assign(Taro.cloud, {
    uploadFile: (upload: Upload) => {
      wechat.upload = upload
      return {
        onProgressUpdate: (heard: typeof wechat.progress) => (wechat.progress = heard),
        abort: () => {
          wechat.aborted += 1
          upload.fail({ errMsg: 'uploadFile:fail abort' })
        },
      }
    },
  })
}

const prefix = { ok: true, at: new Date().toISOString(), data: { prefix: 'people/olin/' } }
const usual = phone.answer

beforeEach(() => {
  phone.reset()
  phone.answer = () => prefix
  Object.assign(wechat, {
    cancelled: false,
    hasCanvas: true,
    bytes: 250_000,
    did: [],
    upload: null,
    aborted: 0,
  })
  wechat.shot = { width: 4000, height: 3000, orientation: 'up' }
  installWechat()
})
afterAll(() => (phone.answer = usual))

describe('taking a picture on WeChat', () => {
  it('draws it anew', async () => {
    expect(await choosePicture()).toMatchObject({
      path: 'wx://drawn',
      width: 1600,
      height: 1200,
      bytes: 250_000,
    })
    expect(wechat.did).toEqual(['draw 1600x1200 0.8'])
  })

  it('one that lies on its side stands upright', async () => {
    wechat.shot = { width: 4000, height: 3000, orientation: 'right' }
    expect(await choosePicture()).toMatchObject({ width: 1200, height: 1600 })
  })

  it("where the phone's canvas is none, WeChat compresses it", async () => {
    wechat.hasCanvas = false
    expect(await choosePicture()).toMatchObject({ path: 'wx://compressed' })
    expect(wechat.did).toEqual(['compress 1600 80'])
  })

  it('changing one’s mind is no error; a phone that will not is', async () => {
    wechat.cancelled = true
    expect(await choosePicture()).toBeNull()
    wechat.cancelled = false
    wechat.bytes = 400_000
    await expect(choosePicture()).rejects.toMatchObject({ code: 'BAD_FILE' })
  })
})

describe("uploading it to WeChat's cloud", () => {
  const begin = async (onProgress?: (part: number) => void) => {
    const picture = (await choosePicture())!
    const upload = uploadPicture(picture, { onProgress })
    await new Promise((done) => setTimeout(done))
    return { picture, upload }
  }

  it('goes under the prefix the cloud gave, which is asked for once', async () => {
    const parts: number[] = []
    const { picture, upload } = await begin((part) => parts.push(part))
    wechat.progress({ progress: 40 })
    wechat.upload?.success({ fileID: 'cloud://e.b/people/olin/x.jpg' })
    expect(await upload.done).toBe('cloud://e.b/people/olin/x.jpg')
    expect([wechat.upload?.cloudPath, parts]).toEqual([`people/olin/${picture.name}`, [0.4]])
    await begin()
    expect(phone.sent.filter(({ action }) => action === 'accounts.filesPrefix').length).toBeLessThanOrEqual(1)
  })

  it('cancelled stops it, and tells nothing more', async () => {
    const parts: number[] = []
    const { upload } = await begin((part) => parts.push(part))
    upload.cancel()
    wechat.progress({ progress: 90 })
    expect([await upload.done, wechat.aborted, parts]).toEqual([null, 1, []])
  })

  it('without a network it fails as such', async () => {
    const { upload } = await begin()
    wechat.upload?.fail({ errMsg: 'uploadFile:fail' })
    await expect(upload.done).rejects.toMatchObject({ code: 'OFFLINE' })
  })
})
