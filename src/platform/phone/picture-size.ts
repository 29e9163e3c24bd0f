/** What the service takes: `IMAGE_MAX_BYTES` of core/consultations. */
export { IMAGE_MAX_BYTES as MOST_BYTES } from '@/core/consultations/shape'

interface Size {
  readonly width: number
  readonly height: number
}

/** How a picture is drawn anew: the longer side in pixels, and how finely (0 to 1, as JPEG). */
export interface Drawing {
  readonly side: number
  readonly quality: number
}

/** From what one can read a contract by, down to what still shows a face. A page in black on white ends at the first. */
export const DRAWINGS: readonly Drawing[] = [
  { side: 1600, quality: 0.8 },
  { side: 1600, quality: 0.6 },
  { side: 1280, quality: 0.6 },
  { side: 1024, quality: 0.5 },
  { side: 800, quality: 0.4 },
  { side: 640, quality: 0.3 },
]

/** The size with the longer side at most `side`, the shape kept; never larger than it was, never less than a pixel. */
export function fitInto({ width, height }: Size, side: number): Size {
  const scale = Math.min(1, side / Math.max(width, height))
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) }
}

/** A picture drawn anew. */
export interface Drawn {
  /** Shows it on this phone, until the program is closed. */
  readonly path: string
  readonly width: number
  readonly height: number
  readonly bytes: number
}

/** What the person picked; `draw` draws it anew. */
export interface Opened {
  draw(drawing: Drawing): Promise<Drawn>
}
