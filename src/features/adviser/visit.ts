import type { Answer } from '@/contracts/registry'

/** One appointment of the day, as the desk sees it. */
export type Visit = Answer<'appointments.day'>['appointments'][number]
