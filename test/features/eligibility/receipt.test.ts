import { createHash } from 'node:crypto'
import fc from 'fast-check'
import qrcode from 'qrcode-generator'
import { runCheck } from '@/core/eligibility/check'
import type { Facts } from '@/core/eligibility/facts'
import { loadLibrary, type Library } from '@/core/eligibility/library'
import { readReceipt, writeReceipt } from '@/core/eligibility/receipt-code'
import { BUNDLED } from '@/features/eligibility/law/bundled'
import { answersHash } from '@/features/eligibility/receipt/answers-hash'
import { documentName } from '@/features/eligibility/receipt/document-name'
import { lineParts } from '@/features/eligibility/receipt/line-parts'
import { receiptFor } from '@/features/eligibility/receipt/make'
import { qrPicture } from '@/features/eligibility/receipt/qr'
import { standardTitle, unlikeTitles } from '@/features/eligibility/receipt/titles'
import { readAnswers } from '@/features/eligibility/receipt/read-answers'
import { readInput } from '@/features/eligibility/receipt/verify-input'
import { verifyHere } from '@/features/eligibility/receipt/verify-here'
import { HOUSEHOLD, SAMPLE, earning, withFacts } from './support/facts'

jest.mock('@tarojs/taro', () => jest.requireActual('../../support/phone'))

const DAY = '2026-11-23'
const sample = (): Library =>
  loadLibrary({ ...BUNDLED, parameters: [...BUNDLED.parameters, ...SAMPLE.documents] })
const made = (facts: Facts, library = sample(), date = DAY) =>
  receiptFor(runCheck(library, facts, { date })!, facts)
const byNode = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex')

/** What a program does that forgets that a letter may be more than a byte. */
const naiveHash = (text: string) => createHash('sha256').update(text, 'latin1').digest('hex')

describe('the hash of answers, seed 20261123', () => {
  const texts = fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }))

  it('is the one the cloud makes, for any text', () => {
    fc.assert(
      fc.property(texts, (text) => answersHash(text) === byNode(text)),
      { seed: 20261123, numRuns: 300 },
    )
  })

  it.each(['', '家里', '𠮷野家', 'é', '\ud800', 'a\udc00b', '\ud83d\ude00', 'x'.repeat(200)])(
    'of %j too',
    (text) => {
      expect(answersHash(text)).toBe(byNode(text))
    },
  )

  it('a hash that forgets Chinese is caught by the same check', () => {
    expect(naiveHash('家里')).not.toBe(byNode('家里'))
  })
})

/** The dark cells of a drawn code, read back from its path as a scanner would see them. */
function cellsOf(url: string, side: number): boolean[][] {
  const svg = decodeURIComponent(url)
  const cells = Array.from({ length: side }, () => Array.from({ length: side }, () => false))
  const [, dark = ''] = /<path d="([^"]*)"/.exec(svg) ?? []
  for (const [, x, y, width] of dark.matchAll(/M(\d+) (\d+)h(\d+)v1H\d+z/g))
    for (let at = 0; at < Number(width); at++) cells[Number(y)]![Number(x) + at] = true
  return cells
}

describe('the code on the card', () => {
  const line = writeReceipt(made(HOUSEHOLD))

  it('draws exactly the cells of the code, with four clear cells around', () => {
    const { url, side } = qrPicture(line)!
    const cells = cellsOf(url, side)
    const code = qrcode(0, 'L')
    code.addData(line, 'Byte')
    code.make()
    expect(side).toBe(code.getModuleCount() + 8)
    for (let row = 0; row < side; row++)
      for (let column = 0; column < side; column++) {
        const inside = [row, column].every((at) => at >= 4 && at < side - 4)
        expect(cells[row]![column]).toBe(inside && code.isDark(row - 4, column - 4))
      }
  })

  it('is one picture of a few kilobytes, without script, and black on white by itself', () => {
    const { url } = qrPicture(line)!
    expect(url.length).toBeLessThan(40_000)
    expect(decodeURIComponent(url)).toContain('fill="#fff"')
    expect(url).not.toMatch(/["\\\s]/)
  })

  it('says no instead of failing where no code holds so much', () =>
    expect(qrPicture('x'.repeat(5000))).toBeNull())

  it('in groups for reading aloud it is still the same line', () => {
    const parts = lineParts(line)
    expect(parts.map(({ groups }) => groups.join('')).join('*')).toBe(line)
    expect(parts.map(({ what }) => what)).toHaveLength(8)
    expect(parts.every(({ what }) => what !== '')).toBe(true)
    expect(parts[4]?.groups).toHaveLength(8)
    const spaced = parts.map(({ groups }) => groups.join(' ')).join(' * \n')
    expect(readReceipt(spaced)).toEqual(made(HOUSEHOLD))
  })

  it('holds nothing that was filled in', () => {
    expect(line).not.toContain('traffic')
    expect(line).not.toContain('496000')
  })
})

describe('a document is named once', () => {
  it.each([
    ['法律援助法', '法律援助法', '《法律援助法》'],
    ['中华人民共和国法律援助法', '法律援助法', '《中华人民共和国法律援助法》'],
    ['广东省法律援助条例', '广东省法律援助条例（2024年修订）', '《广东省法律援助条例》（2024年修订）'],
    ['认定办法', '粤府令第268号', '《认定办法》粤府令第268号'],
  ])('%s, %s', (title, number, name) => expect(documentName({ title, number })).toBe(name))
})

describe('recomputed on this phone', () => {
  const receipt = made(HOUSEHOLD)

  it('the same answers by the same law: the same, and nothing changed since', () => {
    expect(verifyHere(sample(), receipt, HOUSEHOLD, DAY)).toEqual({
      sameInputs: true,
      sameOutcome: true,
      outcome: 'likely',
      lacking: [],
      unlike: [],
      today: null,
    })
  })

  it('other answers are not judged by it', () => {
    const other = verifyHere(sample(), receipt, withFacts({ household: earning(673_280), cause: [] }), DAY)
    expect(other).toMatchObject({ sameInputs: false, sameOutcome: null, outcome: null, today: null })
  })

  it('a result somebody changed by hand is found out', () => {
    const forged = { ...receipt, outcome: 'no-test' as const }
    expect(verifyHere(sample(), forged, HOUSEHOLD, DAY)).toMatchObject({
      sameInputs: true,
      sameOutcome: false,
    })
  })

  it('a version this phone never had is not guessed; today is told beside it', () => {
    const newer = { ...receipt, standards: [...receipt.standards.slice(0, -1), 'standard:gd-2020@99'] }
    const verdict = verifyHere(sample(), newer, HOUSEHOLD, DAY)
    expect(verdict).toMatchObject({ sameOutcome: null, lacking: [], unlike: ['standard:gd-2020'] })
    expect(verdict.today).toEqual({ date: DAY, outcome: 'likely', changed: false })
  })

  it('where the law has another figure today, it says what that makes of it', () => {
    const higher = SAMPLE.documents.map((one) => ({ ...one, _id: `${one._id}-next`, value: 9_000_000 }))
    const next = higher.map((one) => ({ ...one, inUse: { from: '2026-11-24', to: null } }))
    const { standards, parameters } = sample()
    const later = loadLibrary({ standards, parameters: [...next, ...parameters] })
    expect(verifyHere(later, receipt, HOUSEHOLD, '2026-11-24')).toMatchObject({
      sameOutcome: true,
      today: { date: '2026-11-24' },
    })
  })

  it('ids are never said: titles this phone knows, or that it does not', () => {
    const library = sample()
    const id = receipt.parameters[0]!.id
    expect(standardTitle(library, 'standard:gd-2020@99')).toMatch(/^《.*》$/)
    expect(standardTitle(library, 'standard:nowhere@1')).toBe('一份这部手机里没有的规定')
    expect(unlikeTitles(library, ['standard:gd-2020', id, id, 'place'])).toMatch(/^《.*》、湛江市.*、办事地$/)
    expect(unlikeTitles(library, ['parameter:nowhere'])).toBe('')
  })
})

describe('what is handed over for checking', () => {
  const line = writeReceipt(made(HOUSEHOLD))
  const given = JSON.stringify(HOUSEHOLD)

  it('answers come back as they were copied', () => expect(readAnswers(given)).toEqual(HOUSEHOLD))

  it.each(['', 'hello', '[]', 'null', '{"a":{"b":1}}', '{"a":null}', '{"a":true}', given.slice(0, -2)])(
    'is refused: %j',
    (text) => expect(readAnswers(text)).toBeNull(),
  )

  it('the line and the answers are read together', () => {
    const read = readInput({ line: ` ${line}\n`, whose: 'given', answers: given }, null, DAY)
    expect(read).toEqual({ ok: true, receipt: made(HOUSEHOLD), facts: HOUSEHOLD })
  })

  it.each([
    [{ line: '', whose: 'given', answers: given }, ['line']],
    [{ line: 'FY1*x', whose: 'given', answers: '' }, ['line', 'answers']],
    [{ line, whose: 'mine', answers: '' }, ['whose']],
  ] as const)('everything that cannot be read is said at once: %j', (input, ids) => {
    const read = readInput(input, null, DAY)
    expect(read.ok ? [] : read.problems.map(({ id }) => id)).toEqual(ids)
  })

  const said = (wrong: string, today = DAY) => {
    const read = readInput({ line: wrong, whose: 'given', answers: given }, null, today)
    return read.ok ? null : read.problems[0]?.message
  }
  const before = line.replace('FY2', 'FY1').replace(/\*[^*]*$/, '')

  it.each([
    ['a month there is none of', line.replace(DAY, '2026-13-24'), /^这一行读不出来/],
    ['a day there is none of', line.replace(DAY, '2026-11-31'), /^这一行读不出来/],
    ['a day there is none of, in an old line', before.replace(DAY, '2026-11-31'), /^这一行读不出来/],
    ['the end cut off', line.slice(0, -9), /^这一行读不出来/],
    ['another figure', line.replace('3840000', '3840001'), /^这一行里的数对不上/],
    ['another day', line.replace(DAY, '2026-11-22'), /^这一行里的数对不上/],
    ['another place', line.replace('440882', '440881'), /^这一行里的数对不上/],
    ['a day still to come', before.replace(DAY, '2026-11-24'), /是 2026-11-24，日子还没到/],
  ])('%s is told as that', (_what, wrong, words) => {
    expect([line, before]).not.toContain(wrong)
    expect(said(wrong)).toMatch(words)
  })

  it('control: the true line, the line as it was before, and on its own day are none of these', () => {
    expect([said(line), said(before), said(line, '2030-01-01')]).toEqual([null, null, null])
    expect(said(line, '2026-11-22')).toMatch(/日子还没到/)
  })
})
