import type { ReactNode } from 'react'
import type { CallError } from '@/platform/cloud/call-error'
import { Desk } from '@/ui/desk/desk'
import { OfficeHead } from './office-head'
import { Bars, ListMissing, Rows, type ListState } from './office-list'

interface OfficeDeskProps {
  readonly state: ListState
  /** The list was had, now or before. */
  readonly isThere: boolean
  readonly words: {
    heading(count: number, more: boolean): string
    readonly lead: string
    readonly none: string
    readonly noneNote: string
    readonly keys: readonly (readonly [key: string, what: string])[]
  }
  /** What was done last, or went wrong. */
  readonly done: { readonly said: string | null; readonly error: CallError | null }
  /** The row in hand; null: there is none. */
  readonly card: ReactNode
  /** The rows. */
  readonly children: readonly ReactNode[]
}

/** A list of the office in all its states, and the one in hand. */
export function OfficeDesk({ state, isThere, words, done, card, children }: OfficeDeskProps) {
  const { heading, lead, none, noneNote, keys } = words
  return (
    <>
      <OfficeHead title={heading(children.length, state.hasMore)} note={lead} />
      <Bars stale={state.stale} error={done.error} said={done.said} />
      {isThere ? (
        <Desk
          keys={keys}
          card={card}
          list={
            <Rows state={state} none={{ title: none, note: noneNote }}>
              {children}
            </Rows>
          }
        />
      ) : (
        <ListMissing {...state} />
      )}
    </>
  )
}
