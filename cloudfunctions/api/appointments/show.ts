import { show as contract } from '@/contracts/appointments/show'
import { AppError } from '@/contracts/errors'
import { loadAppointment } from '@kit/appointments/appointment-repository'
import { viewAppointment } from '@kit/appointments/views'
import { handle } from '@kit/handler'

export const show = handle(contract, async ({ appointmentId }, { permit }) => {
  const found = await loadAppointment(appointmentId)
  if (!found) throw new AppError('NOT_FOUND')
  permit({ personId: found.personId, adviserId: found.adviserId, areaCode: found.townCode })
  return viewAppointment(found)
})
