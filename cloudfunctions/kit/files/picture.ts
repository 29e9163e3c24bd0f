import { cleanJpeg } from './jpeg'
import { cleanPng } from './png'

/** A photograph with nothing in it but the picture. `width` and `height` in pixels, from its own header. */
export interface Picture {
  readonly extension: 'jpg' | 'png'
  readonly width: number
  readonly height: number
  readonly bytes: Buffer
}

/**
 * Reads a picture by its content, never by its name, and keeps only what draws it: no EXIF, place, time, comment,
 * thumbnail, and nothing before its end or behind it. Total on any bytes: null when it is no JPEG or PNG, breaks off,
 * or is out of the ordinary in a way no camera makes. The pixels themselves are not decoded.
 */
export function cleanPicture(bytes: Buffer): Picture | null {
  return cleanJpeg(bytes) ?? cleanPng(bytes)
}
