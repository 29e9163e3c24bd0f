import type { Placed } from '../../model/lines'
import type { RoomActs } from './room-acts'

export interface RoomLineProps extends Placed {
  /** The day it is, so that 今天 becomes 昨天. */
  readonly today: string
  /** Of this side, for what is still on its way. */
  readonly us: string
  /** Reads and writes for the adviser's side. */
  readonly isStaff: boolean
  readonly acts: RoomActs
}
