import { render } from '@testing-library/react'
import type { ReactElement } from 'react'
import { UiHostProvider, standardLook, type Look } from '@/ui/theme/look'

/** Renders with a look and a back that is counted. */
export function show(what: ReactElement, look: Partial<Look> = {}) {
  const back = jest.fn()
  const host = { look: { ...standardLook, ...look }, back }
  return { back, ...render(<UiHostProvider value={host}>{what}</UiHostProvider>) }
}
