import { act, renderHook } from '@testing-library/react'
import { useChosen } from '@/features/office/use-chosen'

const open = (rows: string[]) =>
  renderHook(({ of }: { of: string[] }) => useChosen(of, (id) => id), { initialProps: { of: rows } })

describe('which row is in hand', () => {
  it('the first, until one is picked; steps stay at the ends', () => {
    const { result } = open(['a', 'b', 'c'])
    const at = () => result.current.row
    expect(at()).toBe('a')
    act(() => result.current.step(-1))
    expect(at()).toBe('a')
    act(() => result.current.step(1))
    act(() => result.current.step(1))
    act(() => result.current.step(1))
    expect(at()).toBe('c')
    act(() => result.current.pick('b'))
    expect(at()).toBe('b')
  })

  it('one that left gives way to the first; an empty list to nobody', () => {
    const { result, rerender } = open(['a', 'b'])
    act(() => result.current.pick('b'))
    rerender({ of: ['a', 'c'] })
    expect(result.current.row).toBe('a')
    rerender({ of: [] })
    expect(result.current.row).toBeNull()
    act(() => result.current.step(1))
    expect(result.current.row).toBeNull()
  })

  it('others coming in before it change nothing', () => {
    const { result, rerender } = open(['a', 'b'])
    act(() => result.current.pick('b'))
    rerender({ of: ['x', 'a', 'b'] })
    expect(result.current.row).toBe('b')
  })
})
