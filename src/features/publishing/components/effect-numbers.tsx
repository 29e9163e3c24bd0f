import { View } from '@tarojs/components'
import { spoken } from '@/ui/a11y'
import type { EffectCell, EffectTable } from '../api'
import { effectCopy as copy } from '../copy'
import './publishing.scss'

interface EffectNumbersProps {
  readonly title: string
  readonly note: string
  readonly table: EffectTable
}

const BY = ['byCounty', 'byMatter', 'byGroup'] as const

/** How many become eligible and how many stop being so: in all, then by county, matter and group. */
export function EffectNumbers({ title, note, table }: EffectNumbersProps) {
  const { people, gained, lost } = table
  return (
    <View className="mt4">
      <View className="strong" {...spoken({ role: 'heading', level: 3 })}>
        {title}
      </View>
      <View className="note">{note}</View>
      {people === 0 ? null : (
        <>
          <Totals table={table} />
          {gained === 0 && lost === 0 ? <View className="note">{copy.nobody}</View> : null}
          {BY.map((by) => (
            <Cells key={by} title={copy.by[by]} cells={table[by]} />
          ))}
        </>
      )}
    </View>
  )
}

const TOTALS = ['gained', 'lost', 'kept', 'over', 'unknown'] as const

/** Unlike a cell, which may be hidden for its neighbour's sake, a total that is not told is always of few. */
function Totals({ table }: Pick<EffectNumbersProps, 'table'>) {
  return (
    <View className="law-totals">
      {TOTALS.map((name) => (
        <View key={name} className="law-total">
          <View className={table[name] === null ? 'h2' : 'h1'}>{table[name] ?? copy.few}</View>
          <View className="note">{copy.totals[name]}</View>
        </View>
      ))}
    </View>
  )
}

const shown = (count: number | null): string => (count === null ? copy.hidden : String(count))

function Cells({ title, cells }: { readonly title: string; readonly cells: readonly EffectCell[] }) {
  if (cells.length === 0) return null
  return (
    <View className="law-table mt3" {...spoken({ role: 'table', label: title })}>
      <View className="law-tr is-head" {...spoken({ role: 'row' })}>
        {[title, copy.people, copy.totals.gained, copy.totals.lost, copy.totals.unknown].map((head) => (
          <View key={head} className="law-td" {...spoken({ role: 'columnheader' })}>
            {head}
          </View>
        ))}
      </View>
      {cells.map(({ key, title: name, people, gained, lost, unknown }) => (
        <View key={key} className="law-tr" {...spoken({ role: 'row' })}>
          <View className="law-td" {...spoken({ role: 'rowheader' })}>
            {name}
          </View>
          {[people, gained, lost, unknown].map((count, at) => (
            <View key={at} className="law-td" {...spoken({ role: 'cell' })}>
              {shown(count)}
            </View>
          ))}
        </View>
      ))}
    </View>
  )
}
