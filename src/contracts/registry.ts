import type { Action, OutputOf, SentInputOf } from './action'

/**
 * Every action of the one door: a line here, a line in cloudfunctions/api/routes.ts, one contract file, one handler.
 * The phone imports only its types; the cloud parses by it.
 */
export const actions = {} as const satisfies Record<string, Action>

export type Actions = typeof actions
export type ActionName = keyof Actions
export type QueryName = { [K in ActionName]: Actions[K]['kind'] extends 'query' ? K : never }[ActionName]
export type CommandName = Exclude<ActionName, QueryName>
export type Sent<K extends ActionName> = SentInputOf<Actions[K]>
export type Answer<K extends ActionName> = OutputOf<Actions[K]>
