import { useVillage } from '@/platform/store/village'
import { currentOwner } from '@/platform/cloud/owner'
import { useWho } from '../../api'
import { copy } from '../../copy'
import type { Person } from '../../model/kinds'
import { useAsk } from '../../store'

export const nameOf = (person: Person | null): string => person?.name || copy.me

/** For whom and where, as far as known: what the draft says, else the person the phone acts for and their village. */
export function useAsked() {
  const who = useWho()
  const draft = useAsk((state) => state.draft)
  const village = useVillage((state) => state.village)
  const wanted = draft.personId ?? currentOwner()
  const person = who.persons.find((one) => one.personId === wanted) ?? who.persons[0] ?? null
  const areaCode =
    draft.areaCode ??
    (person?.relation === 'self' ? village?.areaCode : null) ??
    person?.homeArea ??
    village?.areaCode ??
    null
  return { ...who, person, areaCode }
}
