import { useEffect, useRef, useState } from 'react'
import { View } from '@tarojs/components'
import { go } from '@/platform/screen/navigation'
import { useVillage } from '@/platform/store/village'
import { Cell } from '@/ui/cell/cell'
import { CellEdit } from '@/ui/cell/cell-edit'
import { CellGroup } from '@/ui/cell/cell-group'
import { ChoiceList } from '@/ui/choice-list/choice-list'
import { Skeleton } from '@/ui/skeleton/skeleton'
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
    <CellGroup>
      <Cell
        icon="pin"
        title={areaCode === null ? copy.whereNone : (names ?? copy.where)}
        end={<CellEdit onTap={() => go('village')}>{copy.whereEdit}</CellEdit>}
      />
    </CellGroup>
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
  const isThere = persons.length > 0
  return (
    <AskPage
      step="who"
      heading={copy.who}
      why={copy.whoWhy}
      problems={problems}
      act={isThere ? { label: copy.goOn, onTap: next } : undefined}
    >
      {loading ? (
        <CellGroup>
          <Skeleton rows={2} lead="round" />
        </CellGroup>
      ) : null}
      {error && !isThere ? <Failed error={error} retrying={refreshing} onRetry={refresh} /> : null}
      {isThere ? (
        <>
          <ChoiceList
            id="who"
            label={copy.who.join('')}
            options={persons.map(optionOf)}
            value={person?.personId ?? null}
            onChange={choose}
          />
          <View className="mt3" />
          <CellGroup>
            <Cell icon="plus" title={copy.addOther} note={copy.addOtherNote} onTap={() => go('addPerson')} />
          </CellGroup>
          <View id="where" className="mt3" />
          <Where areaCode={areaCode} />
        </>
      ) : null}
    </AskPage>
  )
}
