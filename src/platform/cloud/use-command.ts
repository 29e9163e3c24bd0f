import { useCallback, useRef, useState } from 'react'
import type { Answer, CommandName, QueryName, Sent } from '@/contracts/registry'
import { command } from './call'
import { asCallError, type CallError } from './call-error'
import { makeOld } from './make-old'

export interface CommandState<K extends CommandName> {
  /** Sends it. Gives the answer, or null when it failed: then `error` says why. A second tap while busy is ignored. */
  run(input: Sent<K>): Promise<Answer<K> | null>
  readonly busy: boolean
  readonly error: CallError | null
  clear(): void
}

/** A command with its busy and error state. `changes` names the queries whose answers it makes old. */
export function useCommand<K extends CommandName>(
  name: K,
  changes: readonly QueryName[] = [],
): CommandState<K> {
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<CallError | null>(null)
  const running = useRef(false)
  const old = useRef(changes)
  old.current = changes
  const run = useCallback(
    async (input: Sent<K>) => {
      if (running.current) return null
      running.current = true
      setBusy(true)
      setError(null)
      try {
        const answer = await command(name, input)
        makeOld(old.current)
        return answer
      } catch (thrown) {
        setError(asCallError(thrown))
        return null
      } finally {
        running.current = false
        setBusy(false)
      }
    },
    [name],
  )
  const clear = useCallback(() => setError(null), [])
  return { run, busy, error, clear }
}
