import { createHash } from 'node:crypto'
import { AppError } from '@/contracts/errors'
import { IMAGE_MAX_BYTES, IMAGE_MAX_SIDE } from '@/core/consultations/shape'
import type { Picture } from '../files/kept-picture'
import { cleanPicture } from '../files/picture'
import { download, isOwnFile, keep, linksTo } from '../files/storage'
import { askImageCheck } from './content-check'
import type { StoredImage } from './message-repository'

export interface SentPicture {
  readonly fileId: string
  readonly width: number
  readonly height: number
}

/**
 * The uploaded picture, cleaned. Null: it cannot be had (gone, for one, because the message was stored already).
 * @throws AppError BAD_FILE when it is not the sender's, not a picture, too large, or not of the size that was said
 */
export async function takePicture(sent: SentPicture, openid: string): Promise<Picture | null> {
  if (!isOwnFile(sent.fileId, openid)) throw new AppError('BAD_FILE')
  const bytes = await download(sent.fileId, IMAGE_MAX_BYTES)
  if (bytes === null) return null
  const picture = cleanPicture(bytes)
  if (!picture || picture.bytes.length > IMAGE_MAX_BYTES) throw new AppError('BAD_FILE')
  const { width, height } = picture
  const isAsSaid = width === sent.width && height === sent.height
  if (!isAsSaid || Math.max(width, height) > IMAGE_MAX_SIDE) throw new AppError('BAD_FILE')
  return picture
}

/**
 * Keeps the clean copy among the conversation's documents. The name holds the message and what is in the picture: the
 * same send again writes the same file, and another picture under a reused request writes over nothing.
 */
export async function keepPicture(
  conversationId: string,
  messageId: string,
  { bytes, extension, width, height }: Picture,
): Promise<StoredImage> {
  const digest = createHash('sha256').update(bytes).digest('hex').slice(0, 16)
  const path = `documents/consultations/${conversationId}/${messageId}-${digest}.${extension}`
  return { fileId: await keep(path, bytes), width, height, bytes: bytes.length }
}

/** Asks WeChat to look at a kept picture; the id its verdict will carry, null when nobody took it on. */
export async function checkPicture(openid: string, { fileId }: StoredImage): Promise<string | null> {
  const link = (await linksTo([fileId])).get(fileId)
  return link === undefined ? null : askImageCheck(openid, link)
}
