import { fitInto, type Drawing, type Drawn, type Opened } from './picture-size'

const blobs = new Map<string, Blob>()

/** The bytes behind a picture's path. The page's own policy lets nobody fetch a `blob:` address. */
export const bytesOf = (path: string): Blob | undefined => blobs.get(path)

function pick(): Promise<File | null> {
  return new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = 'image/*'
    input.addEventListener('change', () => resolve(input.files?.[0] ?? null))
    input.addEventListener('cancel', () => resolve(null))
    input.click()
  })
}

function load(url: string): Promise<HTMLImageElement> {
  return new Promise((resolve, reject) => {
    const image = new Image()
    image.onload = () => resolve(image)
    image.onerror = () => reject(new Error('no picture'))
    image.src = url
  })
}

async function draw(image: HTMLImageElement, { side, quality }: Drawing): Promise<Drawn> {
  const size = fitInto({ width: image.naturalWidth, height: image.naturalHeight }, side)
  const canvas = Object.assign(document.createElement('canvas'), size)
  const pen = canvas.getContext('2d')
  if (!pen) throw new Error('no canvas')
  // A JPEG has no transparency: what was clear becomes paper, not black.
  pen.fillStyle = '#fff'
  pen.fillRect(0, 0, size.width, size.height)
  pen.drawImage(image, 0, 0, size.width, size.height)
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', quality))
  if (!blob) throw new Error('no picture')
  const path = URL.createObjectURL(blob)
  blobs.set(path, blob)
  return { ...size, path, bytes: blob.size }
}

export async function openOnWeb(): Promise<Opened | null> {
  const file = await pick()
  if (!file) return null
  const url = URL.createObjectURL(file)
  const image = await load(url).finally(() => URL.revokeObjectURL(url))
  return { draw: (drawing) => draw(image, drawing) }
}
