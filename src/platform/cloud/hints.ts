import { useEffect, useRef } from 'react'
import { onNetworkChange } from '../phone/network'
import { useVisible } from '../screen/visible'
import { overHttp } from '../target'
import { openCloudLine, openGatewayLine, type OpenLine } from './hint-line'

/** Milliseconds before a lost line is opened again: doubling from a second to a minute, half of it by chance. */
export function lineWait(losses: number, random: number): number {
  return Math.round(Math.min(60_000, 1000 * 2 ** losses) * (0.5 + random / 2))
}

/**
 * Keeps a line open and calls `onHint` for every change, and after a gap, in which something may have been missed.
 * Answers how to stop. Nothing here ever fails: without a line there are no hints, and asking now and then goes on.
 */
export function listenForHints(
  onHint: () => void,
  open: OpenLine = overHttp ? openGatewayLine : openCloudLine,
): () => void {
  let losses = 0
  let stood = false
  let over = false
  let close = () => {}
  let timer: ReturnType<typeof setTimeout> | null = null
  const opened = () => {
    losses = 0
    if (stood) onHint()
    stood = true
  }
  const connect = () => {
    if (timer) clearTimeout(timer)
    timer = null
    try {
      close = open({ opened, raised: onHint, lost })
    } catch {
      lost()
    }
  }
  const lost = () => {
    if (!over) timer ??= setTimeout(connect, lineWait(losses++, Math.random()))
  }
  const unwatch = onNetworkChange((online) => {
    if (online && timer) connect()
  })
  connect()
  return () => {
    over = true
    unwatch()
    if (timer) clearTimeout(timer)
    close()
  }
}

/**
 * Calls `onHint` whenever this account's signal was raised, while the page is in front and `enabled`. A hint carries
 * nothing: ask what is new. It may be late, doubled or lost, so a page that uses it also asks now and then.
 */
export function useHints(onHint: () => void, { enabled }: { readonly enabled: boolean }): void {
  const latest = useRef(onHint)
  latest.current = onHint
  const visible = useVisible()
  const listening = enabled && visible
  useEffect(() => (listening ? listenForHints(() => latest.current()) : undefined), [listening])
}
