import { NOBODY, useOwner } from '@/platform/cloud/owner'
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
  const owner = useOwner((state) => state.personId)
  return useQuery(
    'appointments.mine',
    { when: 'ahead', limit: 2 },
    { enabled: owner !== NOBODY, keep: 'person' },
  )
}
