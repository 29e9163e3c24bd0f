import { act, renderHook } from '@testing-library/react'
import { phone } from '../support/phone'
import { newRequestId } from '@/platform/request-id'
import { draft, useDraft } from '@/platform/store/draft'

jest.mock('@tarojs/taro', () => jest.requireActual('../support/phone'))

interface Form {
  readonly requestId: string
  readonly name: string
}

const isForm = (value: unknown): value is Form =>
  typeof value === 'object' && value !== null && 'requestId' in value
const forms = draft<Form>({ name: 'form', version: 1, parse: (value) => (isForm(value) ? value : null) })
const begin = () => ({ requestId: newRequestId(), name: '' })
const open = (owner = 'p1') => renderHook(() => useDraft(forms, owner, begin))

beforeEach(() => phone.reset())

describe('a form', () => {
  it('mints its request id when it opens, and keeps it through a kill', () => {
    const first = open()
    const { requestId } = first.result.current[0]
    first.unmount()
    expect(open().result.current[0].requestId).toBe(requestId)
  })

  it('keeps every change before it is shown', () => {
    const form = open()
    act(() => form.result.current[1]({ ...form.result.current[0], name: '林示例' }))
    expect(forms.read('p1')?.name).toBe('林示例')
    expect(form.result.current[0].name).toBe('林示例')
  })

  it('is another person’s own', () => {
    const mine = open('p1')
    act(() => mine.result.current[1]({ ...mine.result.current[0], name: '林示例' }))
    expect(open('p2').result.current[0].name).toBe('')
  })

  it('after it was sent begins anew, under a new id', () => {
    const form = open()
    const { requestId } = form.result.current[0]
    act(() => form.result.current[2]())
    form.unmount()
    expect(open().result.current[0].requestId).not.toBe(requestId)
  })
})

it('request ids fit the contract and do not repeat', () => {
  const ids = Array.from({ length: 2000 }, newRequestId)
  expect(ids.every((id) => /^[\w-]{8,40}$/.test(id))).toBe(true)
  expect(new Set(ids).size).toBe(ids.length)
})
