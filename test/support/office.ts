import { phone } from './phone'

interface Asked {
  readonly action: string
  readonly input: Readonly<Record<string, unknown>>
}

/** What the cloud of an office page answers, by action; a text is the code of a refusal. */
export type Office = Readonly<Record<string, (input: Asked['input']) => unknown>>

/** On the web the calls go over HTTP. Who is at the desk is answered beside. */
export function serveOffice(answers: Office, staff: readonly object[]): void {
  const all: Office = { 'accounts.me': () => ({ persons: [], staff }), ...answers }
  phone.serve = ({ body }) => {
    const { action, input } = body as Asked
    const data = all[action]?.(input) ?? 'NOT_FOUND'
    const at = new Date().toISOString()
    if (typeof data !== 'string') return { body: { ok: true, at, data } }
    return { body: { ok: false, at, error: { code: data, userMessage: `因为 ${data}`, traceId: 't' } } }
  }
}

/** What was sent with an action, in order. */
export const inputs = (action: string) =>
  phone.http
    .map(({ body }) => body as Asked)
    .filter((one) => one?.action === action)
    .map(({ input }) => input)
