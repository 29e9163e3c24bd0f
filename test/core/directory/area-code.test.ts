import fc from 'fast-check'
import { contains, levelOf, parentOf, pathOf, prefixOf, townOf } from '@/core/directory/area-code'
import { kindOf, spokenName } from '@/core/directory/area-kind'

const SEED = 440800
const digits = (n: number) => fc.stringOf(fc.constantFrom(...'123456789'), { minLength: n, maxLength: n })
const villages = digits(12)

describe('an area code', () => {
  it.each([
    ['440000', 'province'],
    ['440800', 'city'],
    ['440883', 'county'],
    ['440883107', 'town'],
    ['440883107206', 'village'],
    ['4408831', null],
    ['塘㙍镇', null],
    ['', null],
  ])('%s is %s', (code, level) => expect(levelOf(code)).toBe(level))

  it('contains what begins with it, and itself', () => {
    expect(contains('440800', '440883107206')).toBe(true)
    expect(contains('440883107', '440883107206')).toBe(true)
    expect(contains('440883107', '440883107')).toBe(true)
    expect(contains('440883107206', '440883107')).toBe(false)
    expect(contains('440882', '440883107206')).toBe(false)
    expect(contains('440800', '440900')).toBe(false)
    expect(contains('440000', '440800')).toBe(true)
  })

  it('knows its path, from the city down', () => {
    expect(pathOf('440883107206')).toEqual(['440800', '440883', '440883107', '440883107206'])
    expect(pathOf('440800')).toEqual(['440800'])
    expect(townOf('440883107206')).toBe('440883107')
    expect(townOf('440883107')).toBe('440883107')
    expect(townOf('440883')).toBeNull()
    expect(parentOf('440000')).toBeNull()
  })

  it('is refused when it is none, so that nothing is contained by mistake', () => {
    for (const use of [prefixOf, parentOf, pathOf]) expect(() => use('44')).toThrow(RangeError)
    expect(contains('', '440883')).toBe(false)
    expect(contains('44', '440883')).toBe(false)
  })

  it('is contained by everything on its path and by nothing beside it', () => {
    fc.assert(
      fc.property(villages, villages, (a, b) => {
        for (const outer of pathOf(a)) expect(contains(outer, a)).toBe(true)
        expect(contains(a, b)).toBe(a === b)
        expect(contains(a.slice(0, 9), b)).toBe(a.slice(0, 9) === b.slice(0, 9))
      }),
      { seed: SEED },
    )
  })
})

describe('the kind and the spoken name', () => {
  it.each([
    ['440800', '湛江市', '市'],
    ['440881', '廉江市', '市'],
    ['440802', '赤坎区', '区'],
    ['440823', '遂溪县', '县'],
    ['440802001', '中华街道', '街道'],
    ['440811173', '硇洲镇', '镇'],
    ['440825201', '城北乡', '乡'],
    ['440881401', '九洲江开发区', '其他'],
    ['440882450', '湛江奋勇高新技术产业开发区', '其他'],
    ['440804401', '湛江市坡头区官渡工业园', '其他'],
    ['440883107001', '塘溪居委会', '居委'],
    ['440882101213', '居蕉村委会', '村委'],
    ['440823111500', '北坡林场生活区', '其他'],
  ])('%s %s is %s', (code, name, kind) => {
    expect(kindOf(code, name)).toBe(kind)
  })

  it.each([
    ['塘㙍村委会', '塘㙍村'],
    ['新村村委会', '新村'],
    ['调顺村民委员会', '调顺村'],
    ['南方社区居民委员会', '南方社区'],
    ['客路社区居委', '客路社区'],
    ['塘溪居委会', '塘溪社区'],
    ['北坡林场生活区', '北坡林场生活区'],
    ['塘㙍镇', '塘㙍镇'],
  ])('%s is said %s', (name, spoken) => expect(spokenName(name)).toBe(spoken))
})
