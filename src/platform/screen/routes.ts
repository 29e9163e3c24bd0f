/** Every page by its name; paths are written nowhere else. */
export const routes = {
  home: '/pages/home/index',
  booking: '/pages/booking/index',
  messages: '/pages/messages/index',
  me: '/pages/me/index',
  gallery: '/pages/gallery/index',
  eligibilityStart: '/packages/eligibility/start/index',
  eligibilityQuestion: '/packages/eligibility/question/index',
  eligibilityItem: '/packages/eligibility/item/index',
  eligibilityCheck: '/packages/eligibility/check/index',
  eligibilityResult: '/packages/eligibility/result/index',
  eligibilityCard: '/packages/guide/card/index',
  eligibilityVerify: '/packages/guide/verify/index',
  eligibilityFind: '/packages/guide/find/index',
  eligibilityLimitation: '/packages/guide/limitation/index',
  eligibilityCriminal: '/packages/guide/criminal/index',
  book: '/packages/appointments/book/index',
  myAppointments: '/packages/appointments/mine/index',
  ticket: '/packages/appointments/ticket/index',
  reschedule: '/packages/appointments/reschedule/index',
  ask: '/packages/consultations/ask/index',
  room: '/packages/consultations/room/index',
  queue: '/packages/consultations/queue/index',
  adviserDay: '/packages/adviser/day/index',
  calls: '/packages/office/calls/index',
  held: '/packages/office/held/index',
  board: '/packages/office/board/index',
  laws: '/packages/office/laws/index',
  law: '/packages/office/law/index',
  village: '/packages/account/village/index',
  person: '/packages/account/person/index',
  addPerson: '/packages/account/add-person/index',
  privacy: '/packages/account/privacy/index',
  gone: '/packages/account/gone/index',
} as const

export type Route = keyof typeof routes
export type Tab = 'home' | 'booking' | 'messages' | 'me'

const tabs: readonly Route[] = ['home', 'booking', 'messages', 'me']

export function isTab(route: Route): route is Tab {
  return tabs.includes(route)
}

/** Parameters are ids and codes only: no personal data ever stands in an address. */
export type Params = Readonly<Record<string, string | undefined>>

export function urlOf(route: Route, params: Params = {}): string {
  const query = Object.entries(params)
    .filter((pair): pair is [string, string] => pair[1] !== undefined && pair[1] !== '')
    .map(([key, value]) => `${key}=${encodeURIComponent(value)}`)
    .join('&')
  return query ? `${routes[route]}?${query}` : routes[route]
}
