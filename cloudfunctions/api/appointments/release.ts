import { release as contract } from '@/contracts/appointments/release'
import { AppError } from '@/contracts/errors'
import { decideRelease } from '@/core/appointments/hold'
import { signedIn } from '@kit/accounts/signed-in'
import { loadDay, tryChange } from '@kit/appointments/day-repository'
import { appointmentIdOf } from '@kit/appointments/identity'
import { handle } from '@kit/handler'

const TRIES = 3

export const release = handle(contract, async ({ requestId, adviserId, date }, { caller }) => {
  const id = appointmentIdOf(signedIn(caller)._id, requestId)
  for (let n = 0; n < TRIES; n += 1) {
    const day = await loadDay(adviserId, date)
    const giving = day && decideRelease(day, id)
    if (!day || !giving) return { released: false }
    if (await tryChange(day, giving.change, giving.expects)) return { released: true }
  }
  throw new AppError('BUSY')
})
