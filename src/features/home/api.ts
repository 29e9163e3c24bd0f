import { NOBODY, useOwner } from '@/platform/cloud/owner'
import { usePages } from '@/platform/cloud/use-pages'
import { useQuery } from '@/platform/cloud/use-query'
import { useVillage } from '@/platform/store/village'

/** The chosen village with its adviser and the next round; kept on the phone, so home opens without a network. */
export function useMyVillage() {
  const village = useVillage((state) => state.village)
  const asked = useQuery(
    'directory.village',
    { areaCode: village?.areaCode ?? '' },
    { enabled: village !== null, keep: 'phone', freshMinutes: 10 },
  )
  return { village, ...asked }
}

/** The next two appointments; nothing is asked while nobody has entered on this phone. */
export function useNextAppointments() {
  const entered = useOwner((state) => state.personId !== NOBODY)
  const { pages } = usePages(
    'appointments.mine',
    (cursor) => ({ when: 'ahead', ...(cursor === undefined ? {} : { cursor }) }),
    { enabled: entered },
  )
  return pages?.[0]?.appointments.slice(0, 2) ?? []
}
