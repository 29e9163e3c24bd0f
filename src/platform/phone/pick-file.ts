import Taro from '@tarojs/taro'
import { CallError } from '../cloud/call-error'
import { isWeb } from '../target'

/** A file somebody chose: its name, its size in bytes, its content in base64. */
export interface PickedFile {
  readonly name: string
  readonly bytes: number
  readonly base64: string
}

/**
 * Lets a person choose one file (`extensions` without the dot): on the web from the computer, on WeChat from a chat. Null: they
 * changed their mind. To be called in a tap. Throws CallError BAD_FILE when it cannot be read.
 */
export async function pickFile(extensions: readonly string[]): Promise<PickedFile | null> {
  return isWeb ? pickOnWeb(extensions) : pickOnWechat(extensions)
}

async function pickOnWeb(extensions: readonly string[]): Promise<PickedFile | null> {
  const file = await new Promise<File | null>((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = extensions.map((one) => `.${one}`).join(',')
    input.addEventListener('change', () => resolve(input.files?.[0] ?? null))
    input.addEventListener('cancel', () => resolve(null))
    input.click()
  })
  return file === null ? null : { name: file.name, bytes: file.size, base64: await base64Of(file) }
}

function base64Of(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ''))
    reader.onerror = () => reject(new CallError('BAD_FILE'))
    reader.readAsDataURL(file)
  })
}

async function pickOnWechat(extensions: readonly string[]): Promise<PickedFile | null> {
  const chosen = await Taro.chooseMessageFile({ count: 1, type: 'file', extension: [...extensions] }).catch(
    () => null,
  )
  const file = chosen?.tempFiles[0]
  if (file === undefined) return null
  const read = await new Promise<string>((resolve, reject) => {
    Taro.getFileSystemManager().readFile({
      filePath: file.path,
      encoding: 'base64',
      success: ({ data }) => resolve(String(data)),
      fail: () => reject(new CallError('BAD_FILE')),
    })
  })
  return { name: file.name, bytes: file.size, base64: read }
}
