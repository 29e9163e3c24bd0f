import { useEffect, useRef, useState } from 'react'
import { go } from '@/platform/screen/navigation'
import { useVillage } from '@/platform/store/village'
import { Whom, WhomPlace } from '@/ui/whom/whom'
import { useArea } from '../../api'
import { copy } from '../../copy'
import type { Person } from '../../model/kinds'
import { patchAsk } from '../../store'
import { Failed } from '../failed'
import { AskPage, type Problem } from './ask-page'
import { nameOf, useAsked } from './use-asked'
import { useOnward, type StepProps } from './use-onward'

const optionOf = (person: Person) => ({
  value: person.personId,
  label: nameOf(person),
  note: copy.relations[person.relation],
})

/** The village whose adviser is asked. Choosing another one on its page counts here. */
function Where({ areaCode }: { readonly areaCode: string | null }) {
  const { data } = useArea(areaCode)
  const village = useVillage((state) => state.village)
  const seen = useRef(village)
  useEffect(() => {
    if (village && village !== seen.current) patchAsk({ areaCode: village.areaCode })
    seen.current = village
  }, [village])
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

function problemsOf(person: Person | null, areaCode: string | null): Problem[] {
  if (!person) return [{ id: 'who', message: copy.needWho }]
  return areaCode === null ? [{ id: 'where', message: copy.needWhere }] : []
}

/** For me or for somebody I act for, and which village. */
export function WhoStep({ from }: StepProps) {
  const { persons, person, areaCode, loading, error, refreshing, refresh } = useAsked()
  const [problems, setProblems] = useState<Problem[]>([])
  const onward = useOnward('who', from)
  const choose = (personId: string) => {
    const chosen = persons.find((one) => one.personId === personId)
    const home = chosen?.relation === 'self' ? null : chosen?.homeArea
    patchAsk({ personId, ...(home ? { areaCode: home } : {}) })
  }
  const next = () => {
    setProblems(problemsOf(person, areaCode))
    if (!person || areaCode === null) return
    patchAsk({ personId: person.personId, areaCode })
    onward()
  }
  return (
    <AskPage
      step="who"
      heading={copy.who}
      why={copy.whoWhy}
      problems={problems}
      act={persons.length > 0 ? { label: copy.goOn, onTap: next } : undefined}
    >
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
    </AskPage>
  )
}
