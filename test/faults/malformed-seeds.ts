import { safeParse, type GenericSchema } from 'valibot'
import type { Action } from '@/contracts/action'
import type { Chance } from '../support/chance'

/** Words that some field of some contract takes; a new kind of field that takes none of them is told by name. */
const WORDS = [
  '440883107206',
  '440883',
  'request-0001',
  '2026-11-25',
  '2026-11-23T09:30:00.000+08:00',
  '13800138000',
  '林示例',
  '老板欠我三个月工资，怎么办？',
  'cloud://fayuan.bucket/o-1/uploads/a.jpg',
  '1795455142408~n1',
  '1000',
  'ABCDEFGH12345678',
  '0123456789abcdef',
  'a'.repeat(64),
]
const NUMBERS = [1, 0, 2, 10, 100, 1_795_455_142_408, -1, 0.5]

const part = (schema: GenericSchema, key: string): unknown => Reflect.get(schema, key)
const inner = (schema: GenericSchema, key: string) => part(schema, key) as GenericSchema
const fits = (schema: GenericSchema, values: readonly unknown[], chance: Chance): unknown => {
  const taken = values.filter((value) => safeParse(schema, value).success)
  if (taken.length === 0) throw new Error(`No sample fits a ${schema.type}: add one to malformed-seeds.ts`)
  return chance.pick(taken)
}

function entriesOf(schema: GenericSchema, chance: Chance): unknown {
  const entries = Object.entries(part(schema, 'entries') as Record<string, GenericSchema>)
  const given = entries
    .filter(([, field]) => field.type !== 'optional' || chance.is(0.7))
    .map(([name, field]) => [name, sampleOf(field, chance)] as const)
  return Object.fromEntries(given)
}

/** One value the schema takes, most of the time: checks over several fields are left to chance. */
export function sampleOf(schema: GenericSchema, chance: Chance): unknown {
  switch (schema.type) {
    case 'strict_object':
    case 'object':
    case 'loose_object':
      return entriesOf(schema, chance)
    case 'optional':
      return sampleOf(inner(schema, 'wrapped'), chance)
    case 'nullable':
      return chance.is(0.3) ? null : sampleOf(inner(schema, 'wrapped'), chance)
    case 'array':
      return Array.from({ length: chance.whole(1, 3) }, () => sampleOf(inner(schema, 'item'), chance))
    case 'variant':
    case 'union':
      return sampleOf(chance.pick(part(schema, 'options') as GenericSchema[]), chance)
    case 'picklist':
      return chance.pick(part(schema, 'options') as unknown[])
    case 'literal':
      return part(schema, 'literal')
    case 'boolean':
      return chance.is(0.5)
    case 'number':
      return fits(schema, NUMBERS, chance)
    case 'string':
      return fits(schema, WORDS, chance)
    default:
      throw new Error(`No sample for a ${schema.type}: teach malformed-seeds.ts`)
  }
}

const TRIES = 300

/** An input the contract takes. Throws when chance finds none: then the seeds need another word. */
export function validInput(contract: Pick<Action, 'name' | 'input'>, chance: Chance): unknown {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const input = sampleOf(contract.input, chance)
    if (safeParse(contract.input, input).success) return input
  }
  throw new Error(`No valid input for ${contract.name} in ${TRIES} tries`)
}
