import { randomBytes } from 'node:crypto'

import { checkId } from './json'
import { type Document, type Fields } from './types'

/** As CloudBase makes them: 32 hexadecimal digits. */
export const newId = (): string => randomBytes(16).toString('hex')

export const keyOfDocument = (collection: string, id: string): string => `${collection}/${id}`

/** Gives a document its id; refuses an id that is no string. */
export const withId = (fields: Fields): Document => ({
  ...fields,
  _id: fields['_id'] === undefined ? newId() : checkId(fields['_id']),
})
