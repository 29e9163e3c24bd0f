import Taro from '@tarojs/taro'
import { phone } from '../support/phone'
import { pickFile } from '@/platform/phone/pick-file'
import { saveFile } from '@/platform/phone/save-file'

jest.mock('@tarojs/taro', () => jest.requireActual('../support/phone'))

interface FileOption {
  readonly filePath: string
  readonly data?: string
  readonly encoding: string
  success(result: { data: string }): void
  fail(error: { errMsg: string }): void
}

/** The parts of a WeChat phone that keep and choose files. */
const wechat = {
  there: [] as string[],
  full: false,
  chosen: [{ name: '表.xlsx', size: 9, path: 'wx://chosen' }],
  did: [] as string[],
}

function installWechat() {
  const manager = {
    readdirSync: () => wechat.there,
    unlinkSync: (path: string) => void wechat.did.push(`drop ${path}`),
    writeFile: ({ filePath, data, encoding, success, fail }: FileOption) => {
      if (wechat.full)
        return fail({ errMsg: 'writeFile:fail the maximum size of the file storage limit is exceeded' })
      wechat.did.push(`write ${filePath} ${encoding} ${data}`)
      success({ data: '' })
    },
    readFile: ({ filePath, encoding, success, fail }: FileOption) =>
      filePath === 'wx://gone'
        ? fail({ errMsg: 'readFile:fail' })
        : success({ data: `${encoding} of ${filePath}` }),
  }
  Object.assign(Taro, {
    env: { USER_DATA_PATH: 'wx://usr' },
    getFileSystemManager: () => manager,
    openDocument: async ({ filePath, fileType }: { filePath: string; fileType: string }) =>
      void wechat.did.push(`open ${filePath} ${fileType}`),
    shareFileMessage: async ({ filePath }: { filePath: string }) => void wechat.did.push(`share ${filePath}`),
    chooseMessageFile: async () => {
      if (wechat.chosen.length === 0) throw { errMsg: 'chooseMessageFile:fail cancel' }
      return { tempFiles: wechat.chosen }
    },
  })
}

beforeEach(() => {
  phone.reset()
  Object.assign(wechat, {
    there: [],
    full: false,
    did: [],
    chosen: [{ name: '表.xlsx', size: 9, path: 'wx://chosen' }],
  })
  installWechat()
})

describe('a file on WeChat', () => {
  it('is written and opened, to be kept or passed on from there', async () => {
    await saveFile({ name: '结果.pdf', mime: 'application/pdf', base64: 'QQ==' })
    expect(wechat.did).toEqual(['write wx://usr/结果.pdf base64 QQ==', 'open wx://usr/结果.pdf pdf'])
  })

  it('of a kind WeChat cannot show is passed on to a chat', async () => {
    await saveFile({ name: '标准.json', mime: 'application/json', base64: 'e30=' })
    expect(wechat.did).toEqual(['write wx://usr/标准.json base64 e30=', 'share wx://usr/标准.json'])
  })

  it('that was opened before is gone when the next one comes; anything else is left', async () => {
    wechat.there = ['旧结果.pdf', 'fy.log']
    await saveFile({ name: '结果.pdf', mime: 'application/pdf', base64: 'QQ==' })
    expect(wechat.did[0]).toBe('drop wx://usr/旧结果.pdf')
    expect(wechat.did.filter((what) => what.startsWith('drop'))).toHaveLength(1)
  })

  it('that finds no room says so', async () => {
    wechat.full = true
    await expect(saveFile({ name: 'a.pdf', mime: '', base64: '' })).rejects.toMatchObject({
      code: 'BAD_FILE',
    })
    expect(wechat.did).toEqual([])
  })

  it('is chosen from a chat', async () => {
    expect(await pickFile(['xlsx'])).toEqual({ name: '表.xlsx', bytes: 9, base64: 'base64 of wx://chosen' })
  })

  it('is not chosen when they change their mind', async () => {
    wechat.chosen = []
    expect(await pickFile(['xlsx'])).toBeNull()
  })

  it('that cannot be read is a bad file', async () => {
    wechat.chosen = [{ name: 'x.xlsx', size: 1, path: 'wx://gone' }]
    await expect(pickFile(['xlsx'])).rejects.toMatchObject({ code: 'BAD_FILE' })
  })
})
