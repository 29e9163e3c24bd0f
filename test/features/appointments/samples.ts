import { MATTER_CODES } from '@/core/appointments/matters'
import { beginDraft, withSlot, type BookingDraft } from '@/features/appointments/model/draft'
import type { Appointment, Person, Slot, SlotsAnswer } from '@/features/appointments/model/kinds'

/** Monday, a little after nine, the server's time. */
export const MONDAY = Date.parse('2026-11-23T09:00:00+08:00')
export const VILLAGE = '440883107206'

export const slotAt = (date: string, clock: string, more: Partial<Slot> = {}): Slot => ({
  adviserId: 'adviser_chen',
  date,
  cell: clock.replace(':', ''),
  start: `${date}T${clock}:00.000+08:00`,
  end: `${date}T${clock.slice(0, 3)}${clock.endsWith('00') ? '20' : '50'}:00.000+08:00`,
  mode: 'in-person',
  venueId: 'v1',
  areaCode: VILLAGE,
  free: 1,
  ...more,
})

export const TEN = slotAt('2026-11-25', '10:00')

export const VENUE = {
  venueId: 'v1',
  areaCode: VILLAGE,
  name: '示例村公共法律服务工作室',
  address: '示例村村委会一楼',
  phone: '0759-0000003',
  sample: true,
}

export const person = (more: Partial<Person> = {}): Person => ({
  personId: 'p1',
  name: '林示例',
  relation: 'self',
  phoneMask: '138****0001',
  homeArea: VILLAGE,
  ahead: 0,
  consents: [{ purpose: 'contact', version: 1, current: true }],
  ...more,
})

export const filled = (more: Partial<BookingDraft> = {}): BookingDraft => ({
  ...withSlot(beginDraft('request-1'), TEN, MONDAY + 600_000),
  personId: 'p1',
  areaCode: VILLAGE,
  matter: 'wages',
  path: ['who', 'matter', 'day', 'time', 'needs', 'note', 'check'],
  reached: 'check',
  ...more,
})

export const appointment = (more: Partial<Appointment> = {}): Appointment => ({
  appointmentId: 'a1',
  rev: 1,
  state: 'BOOKED',
  personId: 'p1',
  personName: '林示例',
  phoneMask: '138****0001',
  adviserId: 'adviser_chen',
  adviserName: '陈示例律师',
  date: TEN.date,
  cell: TEN.cell,
  start: TEN.start,
  end: TEN.end,
  mode: 'in-person',
  venue: VENUE,
  areaCode: VILLAGE,
  matter: 'wages',
  needs: [],
  hasNote: false,
  code: '482913',
  number: null,
  queue: null,
  changeUntil: '2026-11-25T08:00:00.000+08:00',
  ...more,
})

export const slotsAnswer = (more: Partial<SlotsAnswer> = {}): SlotsAnswer => ({
  servedBy: 'village',
  days: [
    { date: '2026-11-24', note: null, slots: [slotAt('2026-11-24', '09:00', { free: 0 })] },
    { date: '2026-11-25', note: null, slots: [slotAt('2026-11-25', '09:30'), TEN] },
    { date: '2026-11-27', note: null, slots: [slotAt('2026-11-27', '15:00', { mode: 'phone' })] },
  ],
  advisers: [
    {
      adviserId: 'adviser_chen',
      name: '陈示例律师',
      firm: null,
      phone: null,
      languages: ['普通话'],
      sample: true,
    },
  ],
  venues: [VENUE],
  lastDay: '2026-12-21',
  ...more,
})

export const EVERY_MATTER = MATTER_CODES
