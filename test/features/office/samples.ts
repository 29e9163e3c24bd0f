import { act, fireEvent } from '@testing-library/react'
import { inputs, serveOffice, type Office } from '../../support/office'
import type { Call, HeldMessage } from '@/features/office/api'

export const TOWN = '440883107'
const MINUTE = 60_000
export const ago = (minutes: number) => new Date(Date.now() - minutes * MINUTE).toISOString()
export const ahead = (minutes: number) => new Date(Date.now() + minutes * MINUTE).toISOString()

export const held = (messageId: string, more: Partial<HeldMessage> = {}): HeldMessage => ({
  messageId,
  at: ago(12),
  kind: 'text',
  side: 'person',
  personName: '林示例',
  adviserName: '陈示例律师',
  matter: 'wages',
  suspicion: '疑似辱骂',
  ...more,
})

export const call = (callId: string, more: Partial<Call> = {}): Call => ({
  callId,
  personId: 'p1',
  personName: '林示例',
  phoneMask: '138****0001',
  template: 'appointment.cancelled',
  params: { when: '2026-11-25T10:00:00.000+08:00', adviser: '陈示例律师', venue: '示例村村委会' },
  sensitive: false,
  appointmentId: 'a1',
  dueBy: ahead(90),
  tried: null,
  ...more,
})

const clerk = { role: 'clerk', areaCode: TOWN, adviserId: null, venueId: 'v1', until: null }

export const office = (answers: Office, staff: readonly object[] = [clerk]) => serveOffice(answers, staff)

export { inputs }

export const key = (name: string) => act(async () => void fireEvent.keyDown(window, { key: name }))
export const card = () => document.querySelector('.desk-card')?.textContent ?? ''
export const rows = () => [...document.querySelectorAll('.desk-row')].map((row) => row.textContent ?? '')
