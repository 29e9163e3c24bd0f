import Taro from '@tarojs/taro'
import { CallError } from '../cloud/call-error'
import { query } from '../cloud/call'
import { currentToken } from '../cloud/session-token'
import { networkError } from '../cloud/transport'
import { gatewayUrl, isWeb, overHttp } from '../target'
import { bytesOf } from './picture-web'
import type { Picture } from './pictures'

export interface Upload {
  /** The file's id in the cloud; null when it was cancelled. Rejects with a CallError. */
  readonly done: Promise<string | null>
  cancel(): void
}

interface Options {
  /** From 0 to 1. */
  readonly onProgress?: (part: number) => void
}

interface Sending {
  readonly picture: Picture
  readonly progress: (part: number) => void
  /** Tells how to stop what is under way. */
  readonly onCancel: (stop: () => void) => void
}

interface Answered {
  readonly status: number
  readonly body: unknown
}

const addressOf = ({ name }: Picture) => `${gatewayUrl}/files/mine/${name}`
const headers = () => ({ authorization: `Bearer ${currentToken() ?? ''}`, 'content-type': 'image/jpeg' })

/** The gateway's answer to a PUT, as a file id. */
function fileIdOf({ status, body }: Answered): string {
  const fileId: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, 'fileId') : null
  if (status === 200 && typeof fileId === 'string') return fileId
  if (status === 413 || status === 415) throw new CallError('BAD_FILE')
  throw new CallError(status === 401 ? 'NOT_SIGNED_IN' : 'INTERNAL')
}

function fromWeb({ picture, progress, onCancel }: Sending): Promise<string> {
  const blob = bytesOf(picture.path)
  if (!blob) return Promise.reject(new CallError('BAD_FILE'))
  const request = new XMLHttpRequest()
  onCancel(() => request.abort())
  const answered = new Promise<Answered>((resolve, reject) => {
    request.upload.onprogress = ({ loaded, total }) => progress(loaded / total)
    request.onload = () => resolve({ status: request.status, body: request.response })
    request.onerror = () => reject(new CallError('OFFLINE'))
    request.onabort = request.onerror
  })
  request.open('PUT', addressOf(picture))
  for (const [name, value] of Object.entries(headers())) request.setRequestHeader(name, value)
  request.responseType = 'json'
  request.send(blob)
  return answered.then(fileIdOf)
}

function read(filePath: string): Promise<ArrayBuffer> {
  return new Promise((resolve, reject) => {
    Taro.getFileSystemManager().readFile({
      filePath,
      success: ({ data }) => (typeof data === 'string' ? reject(new Error('no bytes')) : resolve(data)),
      fail: () => reject(new CallError('BAD_FILE')),
    })
  })
}

/** A WeChat package that speaks to a gateway: `wx.uploadFile` cannot PUT, a plain request can. */
async function fromWechatByHttp({ picture, onCancel }: Sending): Promise<string> {
  const data = await read(picture.path)
  const request = Taro.request<unknown>({
    url: addressOf(picture),
    method: 'PUT',
    data,
    header: headers(),
    timeout: 60_000,
    dataType: 'json',
  })
  onCancel(() => request.abort())
  const { statusCode, data: body } = await request
  return fileIdOf({ status: statusCode, body })
}

let prefix: string | null = null

/** CloudBase keeps a file where the phone says: under the prefix the cloud gave this account. */
async function fromWechat({ picture, progress, onCancel }: Sending): Promise<string> {
  prefix ??= (await query('accounts.filesPrefix', {})).prefix
  const cloudPath = prefix + picture.name
  return new Promise((resolve, reject) => {
    const task = Taro.cloud.uploadFile({
      cloudPath,
      filePath: picture.path,
      success: ({ fileID }) => resolve(fileID),
      fail: reject,
    })
    task.onProgressUpdate((now) => progress(now.progress / 100))
    onCancel(() => task.abort())
  })
}

const sendBy = isWeb ? fromWeb : overHttp ? fromWechatByHttp : fromWechat

/** Uploads a picture under this account's own prefix. Nothing is shown to anybody before it is sent in a message. */
export function uploadPicture(picture: Picture, { onProgress = () => undefined }: Options = {}): Upload {
  let isCancelled = false
  let stop = () => {}
  const onCancel = (how: () => void) => {
    if (isCancelled) how()
    stop = how
  }
  const progress = (part: number) => void (isCancelled || onProgress(part))
  const sent = sendBy({ picture, progress, onCancel })
  const done = sent.then(
    (fileId) => (isCancelled ? null : fileId),
    (error: unknown) => {
      if (isCancelled) return null
      throw error instanceof CallError ? error : networkError(error)
    },
  )
  const cancel = () => {
    isCancelled = true
    stop()
  }
  return { done, cancel }
}
