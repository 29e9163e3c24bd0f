import '../../support/phone'
import { newPersonDraft, problemsOf, toSend, type NewPerson } from '@/features/accounts/new-person'

jest.mock('@tarojs/taro', () => jest.requireActual('../../support/phone'))

const full: NewPerson = {
  requestId: 'request-0001',
  relation: 'relative',
  name: ' 林阿婆 ',
  phone: '138 0000-0000',
  agreed: true,
}
const empty: NewPerson = { requestId: 'request-0001', relation: null, name: ' ', phone: '', agreed: false }

describe('whom one begins to act for', () => {
  it('what is missing is said in the order of the page', () => {
    expect(problemsOf(empty).map(({ id }) => id)).toEqual(['relation', 'name', 'agreed'])
    expect(problemsOf(full)).toEqual([])
  })

  it('nothing is sent while something is missing', () => {
    expect(toSend({ ...full, agreed: false }, null)).toBeNull()
    expect(toSend(empty, null)).toBeNull()
  })

  it('spaces are forgiven, and both agreements are sent with their version', () => {
    expect(toSend(full, '440883103208')).toEqual({
      requestId: 'request-0001',
      relation: 'relative',
      name: '林阿婆',
      phone: '13800000000',
      homeArea: '440883103208',
      consents: [
        { purpose: 'contact', version: 1 },
        { purpose: 'acting', version: 1 },
      ],
    })
  })

  it('no phone is no phone, not an empty one', () =>
    expect(toSend({ ...full, phone: ' ' }, null)?.phone).toBeNull())

  it('survives a kill, and what cannot be read begins anew', () => {
    newPersonDraft.write('p1', full)
    expect(newPersonDraft.read('p1')).toEqual(full)
    newPersonDraft.write('p1', 'broken' as never)
    expect(newPersonDraft.read('p1')).toBeNull()
  })
})
