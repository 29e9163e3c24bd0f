import { useEffect, useRef, useState } from 'react'
import { currentOwner } from '@/platform/cloud/owner'
import { back, go } from '@/platform/screen/navigation'
import { useVillage } from '@/platform/store/village'
import { Whom, WhomPlace } from '@/ui/whom/whom'
import { useArea, useWho } from '../api'
import { copy } from '../copy'
import { forPerson, inArea } from '../model/draft'
import type { Person } from '../model/kinds'
import { agreed, pathFor, stepAfter } from '../model/steps'
import { saveBooking, useBooking } from '../store'
import { AlreadyBooked } from './already-booked'
import { BookingPage, type Problem } from './booking-page'
import { Failed } from './failed'
import { ResumeBar } from './resume-bar'
import type { StepProps } from './use-onward'

/** The village: the one asked for, else the person's own, else the phone's. Choosing another one here counts. */
function useWhere(person: Person | null): string | null {
  const draftArea = useBooking((state) => state.draft.areaCode)
  const village = useVillage((state) => state.village)
  const seen = useRef(village)
  useEffect(() => {
    if (village && village !== seen.current)
      saveBooking(inArea(useBooking.getState().draft, village.areaCode))
    seen.current = village
  }, [village])
  return (
    draftArea ??
    (person?.relation === 'self' ? village?.areaCode : null) ??
    person?.homeArea ??
    village?.areaCode ??
    null
  )
}

function Where({ areaCode }: { readonly areaCode: string | null }) {
  const { data } = useArea(areaCode)
  const names = data?.names.slice(-2).join(' ')
  return (
    <WhomPlace
      id="where"
      title={areaCode === null ? copy.whereNone : (names ?? copy.where)}
      said={copy.whereEdit}
      onTap={() => go('village')}
    />
  )
}

const optionOf = ({ personId, name, relation }: Person) => ({
  value: personId,
  label: name || copy.me,
  note: copy.relations[relation],
})

function problemsOf(person: Person | null, areaCode: string | null): Problem[] {
  if (!person) return [{ id: 'who', message: copy.needWho }]
  return areaCode === null ? [{ id: 'where', message: copy.needWhere }] : []
}

/** For me or for somebody I act for, and which village. */
export function WhoStep({ from }: StepProps) {
  const { persons, loading, error, refreshing, refresh } = useWho()
  const draft = useBooking((state) => state.draft)
  const wanted = draft.personId ?? currentOwner()
  const person = persons.find((one) => one.personId === wanted) ?? persons[0] ?? null
  const areaCode = useWhere(person)
  const [problems, setProblems] = useState<Problem[]>([])
  const choose = (personId: string) => {
    const chosen = persons.find((one) => one.personId === personId)
    const next = forPerson(draft, personId)
    saveBooking(chosen?.relation !== 'self' && chosen?.homeArea ? inArea(next, chosen.homeArea) : next)
  }
  const onward = () => {
    const found = problemsOf(person, areaCode)
    setProblems(found)
    if (!person || areaCode === null) return
    const next = inArea(forPerson(draft, person.personId), areaCode)
    const path = next.path.length > 0 ? next.path : pathFor(next, person)
    const reached = stepAfter(path, 'who')
    saveBooking({ ...next, path, reached: next.slot ? next.reached : reached })
    if (from === 'check' && next.slot !== null && agreed(person, 'contact')) back()
    else go('book', { step: reached })
  }
  return (
    <BookingPage
      step="who"
      heading={copy.who}
      why={copy.whoWhy}
      problems={problems}
      act={persons.length > 0 ? { label: copy.goOn, onTap: onward } : undefined}
    >
      <ResumeBar />
      <AlreadyBooked person={person} />
      {error && persons.length === 0 ? (
        <Failed error={error} retrying={refreshing} onRetry={refresh} />
      ) : null}
      <Whom
        id="who"
        label={copy.who.join('')}
        persons={persons.map(optionOf)}
        value={person?.personId ?? null}
        onChange={choose}
        loading={loading}
        other={{ title: copy.addOther, note: copy.addOtherNote, onTap: () => go('addPerson') }}
      >
        <Where areaCode={areaCode} />
      </Whom>
    </BookingPage>
  )
}
