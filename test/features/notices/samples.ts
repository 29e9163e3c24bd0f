import { phone } from '../../support/phone'
import type { Notice } from '@/features/notices/api'

export const notice = (part: Partial<Notice>): Notice => ({
  noticeId: 'n1',
  personId: 'p1',
  template: 'appointment.booked',
  subject: 'appointment',
  params: {
    when: '2026-11-25T09:30:00.000+08:00',
    adviser: '陈示例律师',
    venue: '塘㙍村工作室',
    code: '482913',
  },
  link: '/packages/appointments/ticket/index?appointmentId=ap1',
  createdAt: '2026-11-23T08:00:00.000+08:00',
  read: false,
  sensitive: false,
  ...part,
})
export const inbox = (notices: Notice[], unread = notices.filter((n) => !n.read).length) => ({
  'notices.inbox': { notices, next: null, unread },
  'notices.read': { read: 1 },
})

/** The ids each call marked as read. */
export const marked = () =>
  phone.sent.filter(({ action }) => action === 'notices.read').map(({ input }) => Object(input).noticeIds)
