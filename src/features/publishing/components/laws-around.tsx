import { View } from '@tarojs/components'
import { retryOf } from '@/platform/phone/retry-of'
import { CellGroup } from '@/ui/cell/cell-group'
import { ErrorRetry } from '@/ui/error-retry/error-retry'
import { More } from '@/ui/more/more'
import { Section } from '@/ui/section/section'
import { useLaws, type LawKind } from '../api'
import { lawsCopy as copy } from '../copy'
import { issuedBy } from '../model/whose'
import { LawCell } from './law-cell'

/** What the province and the nation publish and this area lives by: to be read and taken along, not to be changed here. */
export function LawsAround({ areaCode, kind }: { readonly areaCode: string; readonly kind: LawKind }) {
  const { rows, error, refreshing, refresh, hasMore, loadingMore, more } = useLaws(areaCode, kind, {
    around: true,
  })
  if (error === null && (rows === undefined || rows.length === 0)) return null
  return (
    <>
      <Section title={copy.around[kind]} />
      <View className="pad note">{copy.aroundNote}</View>
      <View className="mt2" />
      <CellGroup>
        {rows === undefined && error !== null ? (
          <ErrorRetry title={copy.aroundError} {...retryOf(error, refreshing, refresh)} />
        ) : null}
        {rows?.map((row) => (
          <LawCell key={row.draftId} row={row} issued={issuedBy(row.areaCode)} />
        ))}
      </CellGroup>
      {hasMore ? (
        <More busy={loadingMore} onTap={more}>
          {copy.more}
        </More>
      ) : null}
    </>
  )
}
