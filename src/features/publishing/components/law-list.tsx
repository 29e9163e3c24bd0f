import { View } from '@tarojs/components'
import { retryOf } from '@/platform/phone/retry-of'
import { go } from '@/platform/screen/navigation'
import { Button } from '@/ui/button/button'
import { CellGroup } from '@/ui/cell/cell-group'
import { Empty } from '@/ui/empty/empty'
import { ErrorRetry } from '@/ui/error-retry/error-retry'
import { More } from '@/ui/more/more'
import { NoticeBar } from '@/ui/notice-bar/notice-bar'
import { Section } from '@/ui/section/section'
import { Segmented } from '@/ui/segmented/segmented'
import { Skeleton } from '@/ui/skeleton/skeleton'
import { useLaws, type LawKind } from '../api'
import { lawsCopy as copy } from '../copy'
import { inOrder } from '../model/order'
import { ownName } from '../model/whose'
import { LawCell } from './law-cell'
import { LawsAround } from './laws-around'
import './publishing.scss'

interface LawListProps {
  readonly areaCode: string
  readonly kind: LawKind
  readonly onKind: (kind: LawKind) => void
}

const KINDS = [
  { value: 'standard', label: copy.kinds.standard },
  { value: 'parameter', label: copy.kinds.parameter },
] as const

export function LawList({ areaCode, kind, onKind }: LawListProps) {
  const { rows, ...state } = useLaws(areaCode, kind)
  return (
    <>
      <View className="law-head">
        <Segmented<LawKind> label={copy.kind} options={KINDS} value={kind} onChange={onKind} />
        <View className="note mt2">{copy.lead[kind]}</View>
      </View>
      {state.stale ? <NoticeBar icon="no-network">{copy.offline}</NoticeBar> : null}
      <Section title={copy.list[kind](ownName(areaCode))} />
      <CellGroup>
        {rows === undefined ? (
          <Missing state={state} />
        ) : rows.length === 0 ? (
          <Empty icon="scales" title={copy.none} note={copy.noneNote} />
        ) : (
          inOrder(rows).map((row) => <LawCell key={row.draftId} row={row} />)
        )}
      </CellGroup>
      {state.hasMore ? (
        <More busy={state.loadingMore} onTap={state.more}>
          {copy.more}
        </More>
      ) : null}
      <View className="pad mt4">
        <Button kind="second" onTap={() => go('law', { kind })}>
          {copy.begin[kind]}
        </Button>
      </View>
      <LawsAround areaCode={areaCode} kind={kind} />
    </>
  )
}

type ListState = Omit<ReturnType<typeof useLaws>, 'rows'>

function Missing({ state: { error, refreshing, refresh } }: { readonly state: ListState }) {
  return error ? (
    <ErrorRetry title={copy.error} {...retryOf(error, refreshing, refresh)} />
  ) : (
    <Skeleton rows={4} />
  )
}
