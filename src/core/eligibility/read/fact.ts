import {
  day,
  id,
  listOf,
  named,
  oneOf,
  pairOf,
  positive,
  recordOf,
  shape,
  text,
  upTo,
  whole,
  type Fields,
  type Form,
  type Shape,
} from './form'

const option = shape({ label: text }, { note: text })

export const words: Form = named('words', () =>
  shape(
    { heading: text, why: text, short: text },
    { help: text, options: recordOf(option), unit: text, item: text, fields: recordOf(words) },
  ),
)

const MONTHS_AT_MOST = 60
const ITEMS_AT_MOST = 100

const fact = (kind: string, required: Fields, optional: Fields = {}): Shape =>
  shape({ id, kind: oneOf(kind), ...required }, { words, ...optional })

const options = listOf(id, 1)

const plain = {
  choice: fact('choice', { options }),
  multi: fact('multi', { options }),
  count: fact('count', { unit: text, least: whole, most: whole }, { scale: oneOf(1, 100) }),
  money: fact('money', { most: positive }, { window: upTo(MONTHS_AT_MOST), weeks: pairOf(positive) }),
  date: fact('date', { earliest: day }, { latest: day }),
  place: fact('place', {}),
}

const list = fact(
  'list',
  {
    unit: text,
    least: whole,
    most: upTo(ITEMS_AT_MOST),
    fields: listOf({ is: 'tagged', tag: 'kind', of: plain }, 1),
  },
  { first: recordOf(text) },
)

/** A question of a standard; what a list is made of is anything but a list. */
export const anyFact: Form = { is: 'tagged', tag: 'kind', of: { ...plain, list } }
