import type { Chance } from '../support/chance'

type Spoil = (old: unknown, chance: Chance) => unknown

/** Built in a loop, so that depth costs no stack here. */
function nested(depth: number, wrap: (inner: unknown) => unknown): unknown {
  let value: unknown = 1
  for (let level = 0; level < depth; level += 1) value = wrap(value)
  return value
}

function cyclic(): unknown {
  const ring: Record<string, unknown> = {}
  ring['ring'] = ring
  return ring
}

/** What JSON can carry. */
const ON_THE_WIRE: readonly Spoil[] = [
  () => null,
  (_old, chance) => chance.is(0.5),
  () => '',
  (_old, chance) => chance.pick([-1, 0.5, 1e308, -1e308, 2 ** 53, 1e21, 5e-324, -0]),
  (old) => [old],
  (old) => ({ value: old }),
  (old) => [[old, old], old],
  (old) => String(old),
  (old) => Number(old),
  (old) => (typeof old === 'string' ? [...old].join(' ') : `${JSON.stringify(old)}`),
  (old, chance) => ({ [chance.pick(['$gt', '$ne', '$in', '$regex', '$where', '$exists', '$not'])]: old }),
  () => ({ $where: 'while(true){}' }),
  () => JSON.parse('{"__proto__":{"admin":true}}'),
  () => ({ constructor: { prototype: { admin: true } } }),
  (_old, chance) => nested(chance.whole(13, 60), (inner) => [inner]),
  (_old, chance) => nested(chance.whole(13, 60), (inner) => ({ a: inner })),
  (_old, chance) =>
    chance.pick(['\ud800', '\udfff林', '林\ud83d', '\u0000', '\u202e', '\ufeff', '\u2028', '\u3164']),
  (_old, chance) => chance.pick(['1', ' ', '林', '😀', '-', '.', '~']).repeat(chance.whole(1, 400)),
  (_old, chance) =>
    chance.pick(["' OR 1=1 --", '<script>', '${7*7}', '../../etc/passwd', '%00', '{{x}}', 'null']),
  (_old, chance) =>
    chance.pick(['2027-02-29', '2026-13-01', '2026-11-23', '9999-99-99T99:99', '١٢٣', '４４０８８３']),
  (_old, chance) => Array.from({ length: chance.whole(51, 200) }, () => 'x'),
  (old) => (Array.isArray(old) ? Object.fromEntries(old.entries()) : { length: 1, 0: old }),
]

/** Large ones, seldom: they are about bounds, and slow. */
const LARGE: readonly Spoil[] = [
  () => 'x'.repeat(100_001),
  () => Array.from({ length: 5001 }, () => 0),
  () => nested(3000, (inner) => [inner]),
  () => `${'a'.repeat(50_000)}!`,
]

/** Only another function on the same machine could hand these over; the door is to stand all the same. */
const IN_PROCESS: readonly Spoil[] = [
  () => undefined,
  () => Number.NaN,
  (_old, chance) => (chance.is(0.5) ? Infinity : -Infinity),
  () => 10n,
  () => new Date(0),
  () => new Map([['a', 1]]),
  () => Symbol('x'),
  () => cyclic(),
  () => new Array(3),
  () => Object.create(null) as unknown,
  () => (): string => 'x',
]

const NAMES = [
  '__proto__',
  'constructor',
  'prototype',
  '$set',
  'role',
  'openid',
  'admin',
  '_id',
  '',
  'toString',
  'x',
]

const isBranch = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

/** Own properties only, `__proto__` too: what JSON.parse would make of the same text. */
function withField(branch: Record<string, unknown>, name: string, value: unknown): void {
  Object.defineProperty(branch, name, { value, enumerable: true, configurable: true, writable: true })
}

/** Adds a field nobody knows, or takes one away. */
function reshaped(branch: Record<string, unknown>, chance: Chance): void {
  const names = Object.keys(branch)
  if (names.length > 0 && chance.is(0.5)) delete branch[chance.pick(names)]
  else withField(branch, chance.pick(NAMES), chance.pick<unknown>([1, 'x', {}, [], null]))
}

function spoiled(old: unknown, chance: Chance, wireOnly: boolean): unknown {
  if (chance.is(0.002)) return chance.pick(LARGE)(old, chance)
  const all = wireOnly || chance.is(0.85) ? ON_THE_WIRE : IN_PROCESS
  return chance.pick(all)(old, chance)
}

/** The same input with one thing wrong, at any depth; the one given stays as it is. `wireOnly`: as JSON can say it. */
export function mutantOf(input: unknown, chance: Chance, wireOnly = false): unknown {
  const holder: Record<string, unknown> = { input: structuredClone(input) }
  let branch = holder
  let name = 'input'
  for (;;) {
    const here: unknown = branch[name]
    const names = isBranch(here) ? Object.keys(here) : []
    if (!isBranch(here) || chance.is(0.15)) break
    if (names.length === 0 || chance.is(0.2)) {
      reshaped(here, chance)
      return holder['input']
    }
    branch = here
    name = chance.pick(names)
  }
  branch[name] = spoiled(branch[name], chance, wireOnly)
  return holder['input']
}

/** JSON text that was hurt on its way: cut, doubled, bytes changed. */
export function hurtText(text: string, chance: Chance): string {
  const at = chance.whole(0, Math.max(0, text.length - 1))
  const hurts: readonly (() => string)[] = [
    () => text.slice(0, at),
    () => `${text.slice(0, at)}${text.slice(at + chance.whole(1, 5))}`,
    () =>
      `${text.slice(0, at)}${chance.pick(['{', '}', '[', ']', '"', ',', ':', '\\', '\u0000', '1e999', '\ufeff'])}${text.slice(at)}`,
    () => text.replace(/"[^"]*":\s*("[^"]*"|\d+)/, (found) => found.replace(/:.*/, ':1e999')),
    () => text + text,
    () => chance.pick(['', 'null', '[]', '"x"', '0', 'true', '{}', '{"action":1}', '<x/>']),
  ]
  return chance.pick(hurts)()
}
