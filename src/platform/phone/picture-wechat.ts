import Taro from '@tarojs/taro'
import { fitInto, type Drawing, type Drawn, type Opened } from './picture-size'

interface Shot {
  readonly path: string
  readonly width: number
  readonly height: number
}

const WAS_CANCELLED = /cancel/

async function shoot(): Promise<string | null> {
  try {
    const { tempFiles } = await Taro.chooseMedia({ count: 1, mediaType: ['image'], sizeType: ['original'] })
    return tempFiles[0]?.tempFilePath ?? null
  } catch (error) {
    const words = typeof error === 'object' && error !== null && 'errMsg' in error ? String(error.errMsg) : ''
    if (WAS_CANCELLED.test(words)) return null
    throw error
  }
}

function bytesOf(filePath: string): Promise<number> {
  return new Promise((resolve, reject) => {
    Taro.getFileSystemManager().getFileInfo({
      filePath,
      success: ({ size }) => resolve(size),
      fail: () => reject(new Error('no file')),
    })
  })
}

interface Pen {
  drawImage(image: object, x: number, y: number, width: number, height: number): void
}
/** Taro's types know no drawing of an off-screen canvas. */
const isPen = (context: object): context is Pen => 'drawImage' in context

/** Pixels only: the camera's notes (place, time, phone) are not drawn. The phone turns the picture upright itself. */
async function byCanvas({ path, ...whole }: Shot, { side, quality }: Drawing): Promise<string> {
  const size = fitInto(whole, side)
  const canvas = Taro.createOffscreenCanvas({ type: '2d', ...size })
  const pen = canvas.getContext('2d')
  if (!isPen(pen)) throw new Error('no canvas')
  const image = canvas.createImage()
  await new Promise<void>((resolve, reject) => {
    image.onload = () => resolve()
    image.onerror = () => reject(new Error('no picture'))
    image.src = path
  })
  pen.drawImage(image, 0, 0, size.width, size.height)
  const toFile: { canvasToTempFilePath(option: object): Promise<{ tempFilePath: string }> } = Taro
  const drawn = { canvas, fileType: 'jpg', quality, destWidth: size.width, destHeight: size.height }
  return (await toFile.canvasToTempFilePath(drawn)).tempFilePath
}

/** WeChat's own way, for phones whose canvas is none; what is left in the file the cloud takes out. */
async function byCompressing({ path, ...whole }: Shot, { side, quality }: Drawing): Promise<string> {
  const { width } = fitInto(whole, side)
  const { tempFilePath } = await Taro.compressImage({
    src: path,
    quality: Math.round(quality * 100),
    compressedWidth: width,
  })
  return tempFilePath
}

async function draw(shot: Shot, drawing: Drawing): Promise<Drawn> {
  const path = await byCanvas(shot, drawing).catch(() => byCompressing(shot, drawing))
  const [{ width, height }, bytes] = await Promise.all([Taro.getImageInfo({ src: path }), bytesOf(path)])
  return { path, width, height, bytes }
}

/** `left` and `right`: lying on its side as the camera wrote it, upright when drawn. */
const isTurned = (orientation: string | undefined) => /^(left|right)/.test(orientation ?? '')

export async function openOnWechat(): Promise<Opened | null> {
  const path = await shoot()
  if (path === null) return null
  const { width, height, orientation } = await Taro.getImageInfo({ src: path })
  const shot = isTurned(orientation) ? { path, width: height, height: width } : { path, width, height }
  return { draw: (drawing) => draw(shot, drawing) }
}
