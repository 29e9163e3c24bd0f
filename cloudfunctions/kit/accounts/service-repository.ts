import { collection } from '../database'
import type { Stored } from '../documents'

/** What makes a person a staff member's own work: an appointment with them. */
export interface ServiceLink extends Stored {
  readonly personId: string
  readonly adviserId: string
  readonly townCode: string
}

/** Null when the appointment is not there or is another person's. */
export async function loadServiceLink(appointmentId: string, personId: string): Promise<ServiceLink | null> {
  const found = await collection<ServiceLink>('appointments').get(appointmentId)
  return found?.personId === personId ? found : null
}
