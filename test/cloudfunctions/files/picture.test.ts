import * as fc from 'fast-check'
import { cleanPicture } from '@kit/files/picture'
import { SIZE, chunk, claiming, insert, jpeg, png, segment } from './pictures'

const HTML = '<html><script>alert(1)</script></html>'
const PLACE = 'Exif\0\0 GPSLatitude 21.27 GPSLongitude 110.36'
const SEED = 20261123

/** Tells the same without looking inside: what a store would do that trusts the first bytes. */
const naive = (bytes: Buffer) => (bytes[0] === 0xff || bytes[0] === 0x89 ? { bytes } : null)

const clean = (bytes: Buffer) => {
  const picture = cleanPicture(bytes)
  if (!picture) throw new Error('refused')
  return picture
}

describe('a photograph', () => {
  test.each([
    ['jpg', jpeg()],
    ['png', png()],
  ] as const)('%s is known by its content, with the size of its own header', (extension, bytes) => {
    expect(clean(bytes)).toMatchObject({ extension, ...SIZE })
  })

  test('is its own clean copy once cleaned', () => {
    for (const bytes of [jpeg(), png()]) {
      const once = clean(bytes).bytes
      expect(clean(once).bytes.equals(once)).toBe(true)
    }
  })

  test.each(Array.from({ length: 15 }, (_, i) => 0xe1 + i).filter((marker) => marker !== 0xee))(
    'loses JPEG segment %s and what is in it',
    (marker) => {
      const dirty = insert(jpeg(), 2, segment(marker, PLACE), segment(0xfe, 'by a phone of 示例'))
      expect(clean(dirty).bytes.equals(clean(jpeg()).bytes)).toBe(true)
      expect(naive(dirty)!.bytes.includes('GPSLatitude')).toBe(true)
    },
  )

  test('keeps the note on colours, and of JFIF everything but the thumbnail', () => {
    const adobe = segment(0xee, Buffer.concat([Buffer.from('Adobe'), Buffer.from([0, 100, 0, 0, 0, 0, 1])]))
    expect(clean(insert(jpeg(), 2, adobe)).bytes.includes('Adobe')).toBe(true)
    expect(clean(insert(jpeg(), 2, segment(0xee, `Adobe${PLACE}`))).bytes.includes('GPS')).toBe(false)
    const thumb = Buffer.concat([
      Buffer.from('JFIF\0'),
      Buffer.from([1, 1, 0, 0, 1, 0, 1, 8, 8]),
      Buffer.alloc(192, 7),
    ])
    const kept = clean(insert(jpeg(), 2, segment(0xe0, thumb))).bytes
    expect(kept.length).toBe(clean(jpeg()).bytes.length + 18)
    expect(kept.includes(Buffer.alloc(8, 7))).toBe(false)
  })

  test.each(['tEXt', 'zTXt', 'iTXt', 'eXIf', 'tIME', 'iCCP', 'prVt'])('loses PNG chunk %s', (type) => {
    expect(clean(insert(png(), 33, chunk(type, PLACE))).bytes.equals(png())).toBe(true)
  })

  test('loses what stands behind its end', () => {
    for (const bytes of [jpeg(), png()]) {
      const polyglot = Buffer.concat([bytes, Buffer.from(HTML)])
      expect(clean(polyglot).bytes.includes('script')).toBe(false)
      expect(naive(polyglot)!.bytes.includes('script')).toBe(true)
    }
  })

  test('a page of HTML in its comments is gone', () => {
    expect(clean(insert(jpeg(), 2, segment(0xfe, HTML))).bytes.includes('script')).toBe(false)
    expect(clean(insert(png(), 33, chunk('tEXt', HTML))).bytes.includes('script')).toBe(false)
  })
})

describe('refused is', () => {
  test.each([
    ['nothing', Buffer.alloc(0)],
    ['a page', Buffer.from(HTML)],
    ['a drawing with scripts', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"></svg>')],
    ['a moving picture', Buffer.from('GIF89a')],
    [
      'a page that begins like a JPEG',
      Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.from(HTML)]),
    ],
    ['a page that begins like a PNG', Buffer.concat([png().subarray(0, 8), Buffer.from(HTML)])],
    ['a JPEG without a scan', Buffer.concat([jpeg().subarray(0, 2), Buffer.from([0xff, 0xd9])])],
    ['a JPEG of two frames', insert(jpeg(), 2, segment(0xc0, Buffer.from([8, 0, 9, 0, 9, 1, 1, 17, 0])))],
    ['a JPEG of a kind no camera makes', insert(jpeg(), 2, segment(0xc3, Buffer.alloc(9)))],
    ['a table with room for more than it says', insert(jpeg(), 2, segment(0xdb, Buffer.alloc(80)))],
    ['a table of codes with a page in it', insert(jpeg(), 2, segment(0xc4, HTML))],
    ['a JPEG of no width', claiming(jpeg(), 0, 12)],
    ['a PNG of no height', claiming(png(), 16, 0)],
    ['a PNG with a chunk nobody knows', insert(png(), 33, chunk('EVIL', 'x'))],
    ['a PNG of two heads', insert(png(), 33, png().subarray(8, 33))],
    ['a PNG without data', Buffer.concat([png().subarray(0, 33), chunk('IEND', '')])],
  ])('%s', (_name, bytes) => {
    expect(cleanPicture(bytes)).toBeNull()
  })

  test('a length that reaches beyond the file, in any segment', () => {
    const long = jpeg()
    long.writeUInt16BE(0xffff, 4)
    expect(cleanPicture(long)).toBeNull()
    const huge = png()
    huge.writeUInt32BE(0xffffffff, 33)
    expect(cleanPicture(huge)).toBeNull()
    const short = jpeg()
    short.writeUInt16BE(1, 4)
    expect(cleanPicture(short)).toBeNull()
  })

  test('more scans than any encoder writes: each is drawn over all pixels', () => {
    const frame = jpeg().indexOf(Buffer.from([0xff, 0xda]))
    const scan = Buffer.concat([segment(0xda, Buffer.from([1, 1, 0, 0, 0, 0])), Buffer.from([0x7f])])
    const withScans = (n: number) => insert(jpeg(), frame, ...Array.from({ length: n }, () => scan))
    expect(cleanPicture(withScans(63))).not.toBeNull()
    expect(cleanPicture(withScans(64))).toBeNull()
    expect(cleanPicture(withScans(20_000))).toBeNull()
    expect(naive(withScans(20_000))).not.toBeNull()
  })

  test('whatever breaks off, wherever it does', () => {
    for (const bytes of [jpeg(), png()]) {
      for (let end = 0; end < bytes.length; end += 1) expect(cleanPicture(bytes.subarray(0, end))).toBeNull()
    }
  })
})

test(`any bytes are answered, and what is kept is clean (seed ${SEED})`, () => {
  const spoiled = fc
    .tuple(fc.constantFrom(jpeg(), png()), fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 8 }))
    .map(([bytes, changes]) => {
      for (const [at, byte] of changes) bytes[at % bytes.length] = byte
      return bytes
    })
  const any = fc.uint8Array({ maxLength: 400 }).map((bytes) => Buffer.from(bytes))
  const check = (bytes: Buffer) => {
    const picture = cleanPicture(Buffer.from(bytes))
    if (picture) expect(clean(picture.bytes).bytes.equals(picture.bytes)).toBe(true)
  }
  fc.assert(fc.property(fc.oneof(spoiled, any), check), { seed: SEED, numRuns: 3000 })
})
