import { ScrollView, View } from '@tarojs/components'
import { useEffect, useRef, useState } from 'react'
import type { TalkProps } from './talk-props'

/** Pixels above the end from which on one is no longer there. */
const AWAY = 120

/** Two marks at the end, in turn: WeChat scrolls only when the name changes. */
const ENDS = ['talk-end-0', 'talk-end-1'] as const

export function TalkPhone({ to, onBottom, onTop, children }: TalkProps) {
  const [into, setInto] = useState<string>(ENDS[0])
  const turn = useRef(0)
  /** Height seen at once: the least that was ever below the upper edge. */
  const least = useRef(Infinity)
  const was = useRef(true)
  const tell = (is: boolean) => {
    if (is === was.current) return
    was.current = is
    onBottom(is)
  }
  const isOpen = useRef(false)
  useEffect(() => {
    const opens = !isOpen.current
    isOpen.current = true
    // It opens at its end: the mark stands there from the first drawing.
    if (opens && !to) return
    turn.current += 1
    if (to?.id) setInto(to.id)
    else if (was.current || to) setInto(ENDS[turn.current % 2 === 0 ? 0 : 1])
  }, [to, children])
  return (
    <ScrollView
      className="talk is-phone"
      scrollY
      scrollAnchoring
      scrollIntoView={into}
      lowerThreshold={60}
      upperThreshold={2}
      onScrollToUpper={() => onTop?.()}
      onScrollToLower={() => tell(true)}
      onScroll={({ detail }) => {
        const below = detail.scrollHeight - detail.scrollTop
        least.current = Math.min(least.current, below)
        tell(below - least.current < AWAY)
      }}
    >
      <View className="talk-x">
        {/* A list of its own: what comes last is added to it, and nothing before it is sent again. */}
        <View>{children}</View>
        <View id={ENDS[0]} />
        <View id={ENDS[1]} />
      </View>
    </ScrollView>
  )
}
