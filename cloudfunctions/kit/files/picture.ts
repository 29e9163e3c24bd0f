import { cleanJpeg } from './jpeg'
import type { Picture } from './kept-picture'
import { cleanPng } from './png'

/**
 * Reads a picture by its content, never by its name, and keeps only what draws it: no EXIF, place, time, comment,
 * thumbnail, and nothing before its end or behind it. Total on any bytes: null when it is no JPEG or PNG, breaks off,
 * or is out of the ordinary in a way no camera makes. The pixels themselves are not decoded.
 */
export function cleanPicture(bytes: Buffer): Picture | null {
  return cleanJpeg(bytes) ?? cleanPng(bytes)
}
