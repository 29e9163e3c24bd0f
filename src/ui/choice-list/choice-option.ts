import type { ReactNode } from 'react'

export interface ChoiceOption<T extends string> {
  readonly value: T
  readonly label: ReactNode
  /** A promise or an example under the label. */
  readonly note?: ReactNode
  /** Outlined, last: 不清楚. */
  readonly soft?: boolean
}
