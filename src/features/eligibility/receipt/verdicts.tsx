import { View } from '@tarojs/components'
import { canonical } from '@/core/eligibility/canonical'
import { Cell } from '@/ui/cell/cell'
import { CellGroup } from '@/ui/cell/cell-group'
import { NoticeBar } from '@/ui/notice-bar/notice-bar'
import { Section } from '@/ui/section/section'
import { Skeleton } from '@/ui/skeleton/skeleton'
import { verifyCopy as copy } from './copy'
import type { Verified } from './use-verify'
import { VerdictCells } from './verdict-cells'

/** Both recomputations: the phone's at once, the cloud's when it is there; what agrees is said once. */
export function Verdicts({ verified: { here, cloud, error } }: { readonly verified: Verified }) {
  return (
    <View>
      <Section title={copy.cloud} />
      {error ? (
        <NoticeBar
          kind={error.code === 'OFFLINE' ? 'info' : 'error'}
          icon={error.code === 'OFFLINE' ? 'no-network' : undefined}
          live
        >
          {error.code === 'OFFLINE' ? copy.offline : error.userMessage}
        </NoticeBar>
      ) : (
        <CellGroup>
          {cloud === null ? <Skeleton rows={2} /> : <VerdictCells verdict={cloud} isHere={false} />}
        </CellGroup>
      )}
      <Section title={copy.here} />
      <CellGroup>
        {cloud !== null && canonical(cloud) === canonical(here) ? (
          <Cell icon="check" title={copy.alsoHere} />
        ) : (
          <VerdictCells verdict={here} isHere />
        )}
      </CellGroup>
    </View>
  )
}
