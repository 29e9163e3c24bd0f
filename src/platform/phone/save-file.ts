import Taro from '@tarojs/taro'
import { CallError } from '../cloud/call-error'
import { isWeb } from '../target'

/** A file as the cloud hands it over. */
export interface SavedFile {
  readonly name: string
  readonly mime: string
  readonly base64: string
}

/** Kinds WeChat shows by itself, with 保存 and 转发 in its menu; anything else is handed on to a chat. */
const SHOWN = ['pdf', 'xlsx', 'docx'] as const

/**
 * Puts a file into a person's hands: on the web it is downloaded, on WeChat opened, to be kept or passed on from there.
 * Throws CallError BAD_FILE when the device cannot.
 */
export async function saveFile(file: SavedFile): Promise<void> {
  try {
    await (isWeb ? download(file) : open(file))
  } catch {
    throw new CallError('BAD_FILE')
  }
}

function download({ name, mime, base64 }: SavedFile): void {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
  const address = URL.createObjectURL(new Blob([bytes], { type: mime }))
  Object.assign(document.createElement('a'), { href: address, download: name }).click()
  // The browser takes the bytes as the tap ends; the address is of no use afterwards.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}

/** What was opened before holds somebody's answers: it goes when the next one comes. */
function dropEarlier(folder: string): void {
  const manager = Taro.getFileSystemManager()
  try {
    for (const name of manager.readdirSync(folder))
      if (/\.(pdf|xlsx|docx|json)$/.test(name)) manager.unlinkSync(`${folder}/${name}`)
  } catch {
    // Nothing there, or not to be had: the new file is what matters.
  }
}

async function open({ name, base64 }: SavedFile): Promise<void> {
  const folder = Taro.env.USER_DATA_PATH ?? ''
  const filePath = `${folder}/${name}`
  dropEarlier(folder)
  await new Promise<void>((resolve, reject) => {
    Taro.getFileSystemManager().writeFile({
      filePath,
      data: base64,
      encoding: 'base64',
      success: () => resolve(),
      fail: ({ errMsg }) => reject(new Error(errMsg)),
    })
  })
  const fileType = SHOWN.find((kind) => name.endsWith(`.${kind}`))
  if (fileType === undefined) await Taro.shareFileMessage({ filePath, fileName: name })
  else await Taro.openDocument({ filePath, fileType, showMenu: true })
}
