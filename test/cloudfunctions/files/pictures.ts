/** A gradient of 16 by 12 pixels as Chromium draws it, and helpers to make pictures nobody should send. */
const JPEG = [
  '/9j/4AAQSkZJRgABAQAAAQABAAD/4gHYSUNDX1BST0ZJTEUAAQEAAAHIAAAAAAQwAABtbnRyUkdCIFhZWiAH4AABAAEAAAAA',
  'AABhY3NwAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAQAA9tYAAQAAAADTLQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
  'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAlkZXNjAAAA8AAAACRyWFlaAAABFAAAABRnWFlaAAABKAAAABRiWFlaAAABPAAA',
  'ABR3dHB0AAABUAAAABRyVFJDAAABZAAAAChnVFJDAAABZAAAAChiVFJDAAABZAAAAChjcHJ0AAABjAAAADxtbHVjAAAAAAAA',
  'AAEAAAAMZW5VUwAAAAgAAAAcAHMAUgBHAEJYWVogAAAAAAAAb6IAADj1AAADkFhZWiAAAAAAAABimQAAt4UAABjaWFlaIAAA',
  'AAAAACSgAAAPhAAAts9YWVogAAAAAAAA9tYAAQAAAADTLXBhcmEAAAAAAAQAAAACZmYAAPKnAAANWQAAE9AAAApbAAAAAAAA',
  'AABtbHVjAAAAAAAAAAEAAAAMZW5VUwAAACAAAAAcAEcAbwBvAGcAbABlACAASQBuAGMALgAgADIAMAAxADb/2wBDABALDA4M',
  'ChAODQ4SERATGCgaGBYWGDEjJR0oOjM9PDkzODdASFxOQERXRTc4UG1RV19iZ2hnPk1xeXBkeFxlZ2P/2wBDARESEhgVGC8a',
  'Gi9jQjhCY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2P/wAARCAAMABADASIAAhEB',
  'AxEB/8QAFwAAAwEAAAAAAAAAAAAAAAAAAgMEBv/EABYQAQEBAAAAAAAAAAAAAAAAAAIAAf/EABQBAQAAAAAAAAAAAAAAAAAA',
  'AAX/xAAYEQADAQEAAAAAAAAAAAAAAAAAAQQDIf/aAAwDAQACEQMRAD8AzzUhqN7TvZeGdcFrN2f/2Q==',
].join('')
const PNG = [
  'iVBORw0KGgoAAAANSUhEUgAAABAAAAAMCAYAAABr5z2BAAAA+ElEQVR4AYySKwzCQBBEJzVsNRqPxaPxWASOIEmQIEmQBIfA',
  'ETwajcZj8Wi4qmWHy7XXX4K4bPb3ZnrX5A3RF7r6RE8f6OsdA71hqFeM9IKxnjHRI2a6x0K3WOkaG11ip3McdIqTJg4pHASZ',
  'HYdOHlkL+SeqF3MpPrZjgOoSYYQWdS41QwQJm0GpORJGqCD0CQsOIwdi9mnrP+UA+zkgse6EMEIlV+aSQ9lR7qAZUl0u5xQ1',
  'B2Uii4Q5VIeb5xIOc4n22mIdRrggQ1p/BWdFZ+qZnRjKWshj0fwO2IyHmHuIVyrnYj+Rfy27A4Fv8ht90ed+qB3q974AAAD/',
  '/90yHL0AAAAGSURBVAMAC6HP+THaWgEAAAAASUVORK5CYII=',
].join('')

export const SIZE = { width: 16, height: 12 }
export const jpeg = () => Buffer.from(JPEG, 'base64')
export const png = () => Buffer.from(PNG, 'base64')

/** One JPEG segment with its length. */
export function segment(marker: number, body: Buffer | string): Buffer {
  const bytes = Buffer.from(body)
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(bytes.length + 2, 2)
  return Buffer.concat([head, bytes])
}

/** One PNG chunk; its checksum is not right, which no reader of ours looks at. */
export function chunk(type: string, body: Buffer | string): Buffer {
  const bytes = Buffer.from(body)
  const head = Buffer.alloc(8)
  head.writeUInt32BE(bytes.length, 0)
  head.write(type, 4, 'latin1')
  return Buffer.concat([head, bytes, Buffer.alloc(4)])
}

/** The picture with something put in at a place. */
export const insert = (bytes: Buffer, at: number, ...more: Buffer[]): Buffer =>
  Buffer.concat([bytes.subarray(0, at), ...more, bytes.subarray(at)])

/** The same picture claiming another size. */
export function claiming(bytes: Buffer, width: number, height: number): Buffer {
  const copy = Buffer.from(bytes)
  if (copy[0] === 0x89) {
    copy.writeUInt32BE(width, 16)
    copy.writeUInt32BE(height, 20)
    return copy
  }
  const frame = copy.indexOf(Buffer.from([0xff, 0xc0]))
  copy.writeUInt16BE(height, frame + 5)
  copy.writeUInt16BE(width, frame + 7)
  return copy
}

/** Grown to about so many bytes by metadata alone. */
export const padded = (bytes: Buffer, size: number): Buffer =>
  insert(
    bytes,
    2,
    ...Array.from({ length: Math.ceil((size - bytes.length) / 60_000) }, () =>
      segment(0xe1, Buffer.alloc(60_000)),
    ),
  )
