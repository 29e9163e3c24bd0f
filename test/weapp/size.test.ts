import { packageSizes } from './support/package'

const KB = 1024

/** QUALITY: what a villager must load before anything shows, on a weak network. */
describe('the WeChat package is small', () => {
  const sizes = packageSizes()
  const main = sizes.find((s) => s.name === 'main')

  it('keeps the main package within 130 KB compressed and 450 KB raw', () => {
    console.info(
      sizes
        .map((s) => `${s.name} ${(s.raw / KB).toFixed(0)} KB, ${(s.gzip / KB).toFixed(0)} KB gzip`)
        .join('\n'),
    )
    expect(main?.gzip).toBeLessThanOrEqual(130 * KB)
    expect(main?.raw).toBeLessThanOrEqual(450 * KB)
  })

  it.each(sizes.filter((s) => s.name !== 'main'))('keeps $name within 300 KB raw', ({ raw }) => {
    expect(raw).toBeLessThanOrEqual(300 * KB)
  })
})
