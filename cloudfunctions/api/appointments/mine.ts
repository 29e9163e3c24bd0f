import { mine as contract } from '@/contracts/appointments/mine'
import { listOfPersons } from '@kit/appointments/appointment-repository'
import { viewPage } from '@kit/appointments/views'
import { handle } from '@kit/handler'
import { cursorOf } from '@kit/pages'

export const mine = handle(
  contract,
  async ({ personId, when, cursor, limit }, { caller, now, permitPersons }) => {
    const personIds = personId === undefined ? caller.acting.map((link) => link.personId) : [personId]
    permitPersons(personIds)
    const found = await listOfPersons(
      personIds,
      { ahead: when === 'ahead', now },
      cursorOf(cursor),
      limit + 1,
    )
    return viewPage(found, limit)
  },
)
