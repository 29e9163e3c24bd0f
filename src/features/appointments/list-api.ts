import { NOBODY, useOwner } from '@/platform/cloud/owner'
import { usePages } from '@/platform/cloud/use-pages'

/**
 * Appointments of everybody one acts for, page after page: one question for every page that shows some of them. Nothing
 * is asked while nobody has entered on this phone.
 */
export function useMine(when: 'ahead' | 'past', enabled = true) {
  const entered = useOwner((state) => state.personId !== NOBODY)
  const { pages, ...state } = usePages(
    'appointments.mine',
    (cursor) => ({ when, ...(cursor === undefined ? {} : { cursor }) }),
    { enabled: entered && enabled },
  )
  return { ...state, entered, appointments: pages?.flatMap((page) => page.appointments) ?? [] }
}
