import { View } from '@tarojs/components'
import type { Answer } from '@/contracts/registry'
import { retryOf } from '@/platform/phone/retry-of'
import { spoken } from '@/ui/a11y'
import { CellGroup } from '@/ui/cell/cell-group'
import { Empty } from '@/ui/empty/empty'
import { ErrorRetry } from '@/ui/error-retry/error-retry'
import { NoticeBar } from '@/ui/notice-bar/notice-bar'
import { Skeleton } from '@/ui/skeleton/skeleton'
import { useBoard } from '../api'
import { boardCopy as copy } from '../copy'
import './board.scss'

type Counter = Answer<'appointments.board'>['counters'][number]

interface RowProps {
  readonly words: string
  readonly numbers: readonly number[]
}

/** 准备 5 号 6 号 */
function Row({ words, numbers }: RowProps) {
  if (numbers.length === 0) return null
  return (
    <View className="board-row">
      <View className="board-words">{words}</View>
      {numbers.map((number) => (
        <View key={number} className="board-next">
          {copy.number(number)}
        </View>
      ))}
    </View>
  )
}

/** One counter: who is to come, as large as the room needs, and who comes after. */
function CounterCard({ counter }: { readonly counter: Counter }) {
  const { adviserName, called, serving, next, aside } = counter
  return (
    <View className="board-counter">
      <View className="board-name">{adviserName}</View>
      <View className="board-call" {...spoken({ live: 'assertive' })}>
        {called.length === 0 ? (
          <View className="board-wait">{copy.wait}</View>
        ) : (
          called.map((number) => (
            <View key={number} className="board-number">
              {copy.come(number)}
            </View>
          ))
        )}
      </View>
      <Row words={copy.serving} numbers={serving} />
      <Row words={copy.next} numbers={next} />
      <Row words={copy.aside} numbers={aside} />
    </View>
  )
}

/** The screen everybody in the waiting room sees: numbers only. */
export function Board({ townCode }: { readonly townCode: string }) {
  const { data, error, refreshing, refresh } = useBoard(townCode)
  if (data === undefined)
    return (
      <CellGroup>
        {error ? (
          <ErrorRetry title={copy.error} {...retryOf(error, refreshing, refresh)} />
        ) : (
          <Skeleton rows={4} />
        )}
      </CellGroup>
    )
  return (
    <View>
      {error ? (
        <NoticeBar kind="error" live>
          {copy.late}
        </NoticeBar>
      ) : null}
      {data.counters.length === 0 ? (
        <CellGroup>
          <Empty icon="people" title={copy.none} note={copy.noneNote} />
        </CellGroup>
      ) : (
        <View className="board">
          {data.counters.map((counter) => (
            <CounterCard key={counter.adviserId} counter={counter} />
          ))}
        </View>
      )}
    </View>
  )
}
