import { useCallback, useLayoutEffect, useRef } from 'react'
import type { TalkProps } from './talk-props'

/** Pixels from the end that still count as being there. */
const NEAR = 60

/** So much of what stands above is seen over an element that is brought to the top. */
const PEEK = 56

/** A reversed column begins at its end and holds its place by itself; the words inside stand in reading order. */
export function TalkWeb({ to, onBottom, onTop, children }: TalkProps) {
  const box = useRef<HTMLDivElement>(null)
  const inner = useRef<HTMLDivElement>(null)
  const was = useRef(true)
  const heard = useRef(onBottom)
  heard.current = onBottom
  const tell = useCallback(() => {
    const end = inner.current?.getBoundingClientRect().bottom ?? 0
    const edge = box.current?.getBoundingClientRect().bottom ?? 0
    const is = end - edge < NEAR
    if (is === was.current) return
    was.current = is
    heard.current(is)
  }, [])
  useLayoutEffect(() => {
    if (to === null || !box.current || !inner.current) return
    const target = to.id === null ? null : document.getElementById(to.id)
    const edge = box.current.getBoundingClientRect()
    // Only this box is moved: scrollIntoView would move the page around it too.
    box.current.scrollTop += target
      ? target.getBoundingClientRect().top - edge.top - PEEK
      : inner.current.getBoundingClientRect().bottom - edge.bottom
    tell()
  }, [to, tell])
  /** Told once each time the top is reached. */
  const wasTop = useRef(false)
  const scrolled = () => {
    tell()
    const start = inner.current?.getBoundingClientRect().top ?? 0
    const isTop = start > (box.current?.getBoundingClientRect().top ?? 0) - 2
    if (isTop && !wasTop.current) onTop?.()
    wasTop.current = isTop
  }
  return (
    <div ref={box} className="talk" onScroll={scrolled} tabIndex={0}>
      <div ref={inner} className="talk-x">
        {children}
      </div>
    </div>
  )
}
