/** A photograph with nothing in it but the picture. `width` and `height` in pixels, from its own header. */
export interface Picture {
  readonly extension: 'jpg' | 'png'
  readonly width: number
  readonly height: number
  readonly bytes: Buffer
}
