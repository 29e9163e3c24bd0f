import { useState } from 'react'
import { View } from '@tarojs/components'
import type { Matter } from '@/core/appointments/matters'
import { CellGroup } from '@/ui/cell/cell-group'
import { classNames } from '@/ui/class-names'
import { Icon } from '@/ui/icon/icon'
import { Section } from '@/ui/section/section'
import { Tap } from '@/ui/tap/tap'
import { thingsToBring } from '../bring'
import { copy } from '../copy'
import './ticket.scss'

/** What to bring, ticked off while packing; only on this page, nothing is kept. */
export function BringList({ matter }: { readonly matter: Matter }) {
  const [packed, setPacked] = useState<readonly string[]>([])
  const toggle = (what: string) =>
    setPacked(packed.includes(what) ? packed.filter((one) => one !== what) : [...packed, what])
  return (
    <>
      <Section title={copy.bring} aside={copy.bringNote} />
      <CellGroup>
        {thingsToBring(matter).map(({ what, note }) => {
          const isPacked = packed.includes(what)
          return (
            <Tap key={what} className="cell" role="checkbox" checked={isPacked} onTap={() => toggle(what)}>
              <View className={classNames('mark is-box bring-mark', isPacked && 'is-on')}>
                {isPacked ? <Icon name="check" /> : null}
              </View>
              <View className="grow">
                <View>{what}</View>
                {note ? <View className="note">{note}</View> : null}
              </View>
            </Tap>
          )
        })}
      </CellGroup>
    </>
  )
}
