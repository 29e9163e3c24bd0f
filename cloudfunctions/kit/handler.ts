import { getDotPath, safeParse, type BaseIssue, type InferInput } from 'valibot'
import type { Action, InputOf } from '@/contracts/action'
import { AppError, type FieldError } from '@/contracts/errors'
import type { Context } from './context'
import { Defect } from './defect'

/** An action ready to be served: its contract, and the work behind a parsed input. */
export interface Handler<Name extends string = string> {
  readonly contract: Action<Name>
  /** Parses; the answered function does the work and strips from its output whatever the contract does not name. */
  prepare(raw: unknown): (ctx: Context) => Promise<unknown>
}

/** Schemas carry Chinese words; where one does not, the kind of mistake chooses them. */
function wordsOf(issue: BaseIssue<unknown>): string {
  if (/\p{Script=Han}/u.test(issue.message)) return issue.message
  if (issue.expected === 'never') return '不认识这一项'
  if (issue.input === undefined) return '请填这一项'
  if (issue.type === 'max_length' || issue.type === 'max_value') return '填得太多了'
  return '这里填得不对'
}

/** At most ten wrong fields, each named once, in dots. */
export function fieldErrors(issues: readonly BaseIssue<unknown>[]): FieldError[] {
  const byPath = new Map<string, string>()
  for (const issue of issues) {
    const path = getDotPath(issue) ?? ''
    if (!byPath.has(path)) byPath.set(path, wordsOf(issue))
  }
  return [...byPath].slice(0, 10).map(([path, message]) => ({ path, message }))
}

/**
 * Binds the work to its contract; types come from the contract alone.
 * @example export const hold = handle(contract, async (input, ctx) => ({ … }))
 */
export function handle<A extends Action>(
  contract: A,
  work: (input: InputOf<A>, ctx: Context) => Promise<InferInput<A['output']>>,
): Handler<A['name']> {
  return {
    contract,
    prepare(raw) {
      const input = safeParse(contract.input, raw, { abortPipeEarly: true })
      if (!input.success) throw new AppError('BAD_INPUT', fieldErrors(input.issues))
      return async (ctx) => {
        const output = safeParse(contract.output, await work(input.output, ctx))
        if (output.success) return output.output
        const paths = fieldErrors(output.issues).map((f) => f.path)
        throw new Defect(`${contract.name} answered outside its contract: ${paths.join(', ')}`)
      }
    },
  }
}
