import { PHONE, shelf } from '../store/shelf'

/** A signed-in session over HTTP. On WeChat with the cloud there is none: the platform says who calls. */
export interface Session {
  readonly token: string
  /** Milliseconds since 1970. */
  readonly expiresAt: number
  /** Key of the sample person, in `dev`. */
  readonly sample?: string
}

function parse(value: unknown): Session | null {
  if (typeof value !== 'object' || value === null) return null
  if (!('token' in value) || typeof value.token !== 'string') return null
  if (!('expiresAt' in value) || typeof value.expiresAt !== 'number') return null
  const sample = 'sample' in value && typeof value.sample === 'string' ? value.sample : undefined
  return { token: value.token, expiresAt: value.expiresAt, sample }
}

const kept = shelf<Session>({ name: 'session', version: 1, parse, days: 0 })

let current: Session | null | undefined

export function currentSession(): Session | null {
  if (current === undefined) current = kept.read(PHONE)
  return current && current.expiresAt > Date.now() ? current : null
}

export function currentToken(): string | null {
  return currentSession()?.token ?? null
}

/** Keeps which sample person it was, so that the same one comes back. */
export function dropSession(): void {
  const sample = current?.sample
  keepSession(sample ? { token: '', expiresAt: 0, sample } : null)
}

/** The sample person of the last session, also when it is over. */
export function lastSample(): string | undefined {
  currentSession()
  return current?.sample
}

export function keepSession(session: Session | null): void {
  current = session
  if (session) kept.write(PHONE, session)
  else kept.remove(PHONE)
}
