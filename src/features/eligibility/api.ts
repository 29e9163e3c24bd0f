import { useQuery } from '@/platform/cloud/use-query'
import { useVillage } from '@/platform/store/village'

/** The adviser who serves the chosen village, for the way on; kept on the phone, never waited for. */
export function useAdviser() {
  const village = useVillage((state) => state.village)
  const { data } = useQuery(
    'directory.village',
    { areaCode: village?.areaCode ?? '' },
    { enabled: village !== null, keep: 'phone', freshMinutes: 60 },
  )
  const adviser = data?.adviser ?? null
  return {
    village,
    adviser,
    isNobody: data !== undefined && adviser === null,
    nextRound: data?.nextRound ?? null,
  }
}
