import { kindOf } from '@/core/directory/area-kind'
import { levelOf, parentOf, pathOf } from '@/core/directory/area-code'
import areas from '@data/regions/440800/areas.json'
import venues from '@data/regions/440800/venues.json'

const docs = areas.documents
const byCode = new Map(docs.map((doc) => [doc.code, doc]))
const at = (level: string) => docs.filter((doc) => levelOf(doc.code) === level)

describe('the areas of Zhanjiang', () => {
  it('are the city, 9 counties, 125 towns and 1,992 villages, each once', () => {
    expect([at('city'), at('county'), at('town'), at('village')].map((l) => l.length)).toEqual([
      1, 9, 125, 1992,
    ])
    expect(byCode.size).toBe(docs.length)
  })

  it.each([
    ['街道', 38],
    ['镇', 82],
    ['乡', 2],
    ['居委', 335],
    ['村委', 1638],
  ])('count %s %i, as the statistics do', (kind, n) => {
    expect(docs.filter((doc) => doc.kind === kind)).toHaveLength(n)
  })

  it('hang together: parents stand, paths agree, kinds follow the rule, ids carry a letter', () => {
    for (const doc of docs) {
      expect(doc._id).toBe(`a${doc.code}`)
      expect(doc.kind).toBe(kindOf(doc.code, doc.name))
      expect([...doc.path, doc.code]).toEqual(pathOf(doc.code))
      if (doc.parent !== null) expect(byCode.has(parentOf(doc.code) ?? '')).toBe(true)
    }
  })

  it('keep their rare characters, and tell the same names apart by code', () => {
    expect(byCode.get('440883107')?.name).toBe('塘㙍镇')
    expect(byCode.get('440883107206')?.name).toBe('塘㙍村委会')
    expect(byCode.get('440811173')?.name).toBe('硇洲镇')
    expect(docs.filter((doc) => doc.name === '附城镇').map((doc) => doc.code)).toEqual([
      '440823115',
      '440882117',
    ])
    expect(docs.filter((doc) => doc.name === '海滨街道').map((doc) => doc.parent)).toEqual([
      '440803',
      '440883',
    ])
  })

  it('keep no children list anybody could miss: 100 hold the largest family', () => {
    const families = new Map<string | null, number>()
    for (const doc of docs) families.set(doc.parent, (families.get(doc.parent) ?? 0) + 1)
    expect(Math.max(...families.values())).toBeLessThanOrEqual(100)
  })
})

describe('the venues of Zhanjiang', () => {
  it('are one for each county, town and village, with its path', () => {
    const places = venues.documents
    expect(places).toHaveLength(docs.length - 1)
    for (const place of places) {
      const names = pathOf(place.areaCode).map((code) => byCode.get(code)?.name)
      expect(place._id).toBe(`v${place.areaCode}`)
      expect(place.areaNames).toEqual(names)
    }
  })

  it('claim no address and no telephone that we do not know', () => {
    for (const place of venues.documents)
      expect([place.address, place.phone, place.sample]).toEqual([null, null, false])
  })
})
