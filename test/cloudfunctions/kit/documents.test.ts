import { bringUp, schemaOf, type Up } from '@kit/documents'

const rename: Up = ({ nick, ...rest }) => ({ ...rest, name: nick })
const count: Up = (doc) => ({ ...doc, letters: String(doc['name']).length })
const ups = { persons: [rename, count] }

describe('stored documents', () => {
  test('are lifted step by step to the newest version', () => {
    expect(schemaOf('persons', ups)).toBe(3)
    expect(bringUp('persons', { _id: 'p', schema: 1, nick: '阿明' }, ups)).toEqual({
      _id: 'p',
      schema: 3,
      name: '阿明',
      letters: 2,
    })
  })

  test('from the middle take only the steps they lack', () => {
    expect(bringUp('persons', { _id: 'p', schema: 2, name: '明' }, ups)).toMatchObject({
      schema: 3,
      letters: 1,
    })
  })

  test('of the newest version, and of collections without steps, stay as they are', () => {
    const doc = { _id: 'a', schema: 1, staff: [] }
    expect(bringUp('accounts', doc, ups)).toEqual(doc)
  })

  test('from the future are refused, and so is what is no document', () => {
    expect(() => bringUp('persons', { _id: 'p', schema: 4 }, ups)).toThrow('schema 4')
    expect(() => bringUp('persons', 'text', ups)).toThrow('not a document')
  })
})
