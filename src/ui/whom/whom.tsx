import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Cell } from '../cell/cell'
import { CellEdit } from '../cell/cell-edit'
import { CellGroup } from '../cell/cell-group'
import { ChoiceList } from '../choice-list/choice-list'
import type { ChoiceOption } from '../choice-list/choice-option'
import { Skeleton } from '../skeleton/skeleton'

export interface WhomProps {
  readonly id?: string
  /** The question, read out with the choices. */
  readonly label: string
  /** Those one may act for; while there are none, nothing but what is being loaded is shown. */
  readonly persons: readonly ChoiceOption<string>[]
  readonly value: string | null
  readonly onChange: (personId: string) => void
  readonly loading: boolean
  /** Somebody who is not in the list yet. */
  readonly other: { readonly title: string; readonly note: string; readonly onTap: () => void }
  /** A `WhomPlace`, under the people. */
  readonly children: ReactNode
}

/** For whom: oneself, somebody one acts for, or somebody to be added. */
export function Whom({ id, label, persons, value, onChange, loading, other, children }: WhomProps) {
  return (
    <>
      {loading ? (
        <CellGroup>
          <Skeleton rows={2} lead="round" />
        </CellGroup>
      ) : null}
      {persons.length > 0 ? (
        <>
          <ChoiceList id={id} label={label} options={persons} value={value} onChange={onChange} />
          <View className="mt3" />
          <CellGroup>
            <Cell icon="plus" {...other} />
          </CellGroup>
          {children}
        </>
      ) : null}
    </>
  )
}

export interface WhomPlaceProps {
  readonly id?: string
  /** The village, or that none is chosen yet. */
  readonly title: string
  /** 换村子. */
  readonly said: string
  readonly onTap: () => void
}

/** Which village it is about, and the way to another. */
export function WhomPlace({ id, title, said, onTap }: WhomPlaceProps) {
  return (
    <>
      <View id={id} className="mt3" />
      <CellGroup>
        <Cell icon="pin" title={title} end={<CellEdit onTap={onTap}>{said}</CellEdit>} />
      </CellGroup>
    </>
  )
}
