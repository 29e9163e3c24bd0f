import { useEffect, useState } from 'react'
import { useOwner } from '@/platform/cloud/owner'
import { samplePersons, type SamplePerson } from '@/platform/cloud/session'
import { currentSession } from '@/platform/cloud/session-token'
import { Cell } from '@/ui/cell/cell'
import { CellGroup } from '@/ui/cell/cell-group'
import { Section } from '@/ui/section/section'
import { Tag } from '@/ui/tag/tag'
import { useEnter } from './api'
import { accountsCopy } from './copy'

/** Where the gateway is for trying, one may be any of its invented people. Elsewhere there is nothing to see. */
export function SamplePersons() {
  const [samples, setSamples] = useState<readonly SamplePerson[]>([])
  const { enter, busy } = useEnter()
  useEffect(() => {
    let here = true
    void samplePersons().then((found) => (here && found.length > 0 ? setSamples(found) : undefined))
    return () => {
      here = false
    }
  }, [])
  useOwner((state) => state.personId)
  if (samples.length === 0) return null
  const now = currentSession()?.sample
  return (
    <>
      <Section title={accountsCopy.samples} />
      <CellGroup>
        {samples.map((one) => (
          <Cell
            key={one.key}
            icon="person"
            title={one.name}
            note={one.who}
            tags={one.key === now ? <Tag icon="done">{accountsCopy.now}</Tag> : undefined}
            onTap={() => (busy ? undefined : void enter(one.key))}
          />
        ))}
      </CellGroup>
    </>
  )
}
