import { View } from '@tarojs/components'
import { CellGroup } from '@/ui/cell/cell-group'
import { NoticeBar } from '@/ui/notice-bar/notice-bar'
import { Section } from '@/ui/section/section'
import { Skeleton } from '@/ui/skeleton/skeleton'
import { verifyCopy as copy } from './copy'
import type { Verified } from './use-verify'
import { VerdictCells } from './verdict-cells'

/** Both recomputations: the phone's at once, the cloud's when it is there. */
export function Verdicts({ verified: { here, cloud, error } }: { readonly verified: Verified }) {
  return (
    <View>
      <Section title={copy.cloud} />
      {error ? (
        <NoticeBar kind={error.code === 'OFFLINE' ? 'info' : 'error'} icon="no-network" live>
          {error.code === 'OFFLINE' ? copy.offline : error.userMessage}
        </NoticeBar>
      ) : (
        <CellGroup>
          {cloud === null ? (
            <Skeleton rows={2} />
          ) : (
            <VerdictCells verdict={cloud} lackingNote={copy.lackingCloud} />
          )}
        </CellGroup>
      )}
      <Section title={copy.here} />
      <CellGroup>
        <VerdictCells verdict={here} lackingNote={copy.lackingHere} />
      </CellGroup>
    </View>
  )
}
