import type { Answer } from '@/contracts/registry'

/** What the cloud says about one time that can be booked, one appointment, one person, one office. */
export type SlotsAnswer = Answer<'appointments.slots'>
export type OpenDay = SlotsAnswer['days'][number]
export type Slot = OpenDay['slots'][number]
export type Appointment = Answer<'appointments.show'>
export type Person = Answer<'accounts.me'>['persons'][number]
export type Venue = Appointment['venue']
