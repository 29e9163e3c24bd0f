import { View } from '@tarojs/components'
import { useState } from 'react'
import { dayOf, formatDay } from '@/core/time'
import { now } from '@/platform/clock'
import { useOnline } from '@/platform/phone/use-online'
import { useVillage } from '@/platform/store/village'
import { Cell } from '@/ui/cell/cell'
import { CellGroup } from '@/ui/cell/cell-group'
import { lawCopy as copy } from '../law-copy'
import { lawView, type LawView } from '../law-view'
import { BUNDLED_ON } from '../law/bundled'
import { isStale, useLaw } from '../law/law'
import { useSound } from '../use-check'
import { LawSheet } from './law-sheet'

function useAge(): string | null {
  const law = useLaw()
  const stale = isStale(law, useOnline())
  if (law.checkedAt === null) return stale ? copy.bundled(formatDay(BUNDLED_ON)) : null
  return stale ? copy.stale(formatDay(dayOf(law.checkedAt))) : null
}

function noteOf({ place, standards }: LawView): string {
  const from = standards[0]?.from ?? null
  const day = from === null ? '' : copy.day(from)
  return place === null ? copy.since(day) : copy.of(place, day)
}

/** Which standard decides here, quietly, with the way to all of it; and how old it is when that cannot be asked. */
export function LawLine() {
  const library = useLaw((law) => law.library)
  const village = useVillage((state) => state.village)
  const { facts } = useSound()
  const [open, setOpen] = useState(false)
  const age = useAge()
  const view = lawView(library, facts, village?.areaCode ?? null, dayOf(now()))
  const first = view?.standards[0]
  if (view === null || first === undefined) return null
  return (
    <>
      <CellGroup>
        <Cell
          icon="scales"
          title={copy.what}
          note={
            <>
              <View>{view.hasMeans ? copy.by(first.title) : copy.byNation}</View>
              <View>{noteOf(view)}</View>
              {age === null ? null : <View>{age}</View>}
            </>
          }
          onTap={() => setOpen(true)}
        />
      </CellGroup>
      {open ? <LawSheet view={view} onClose={() => setOpen(false)} /> : null}
    </>
  )
}
