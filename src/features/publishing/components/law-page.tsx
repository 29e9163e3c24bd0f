import { retryOf } from '@/platform/phone/retry-of'
import { go } from '@/platform/screen/navigation'
import { useParams } from '@/platform/screen/page-hooks'
import { CellGroup } from '@/ui/cell/cell-group'
import { DeskRoom } from '@/ui/desk/desk'
import { StaffPage } from '@/ui/desk/staff-page'
import { Empty } from '@/ui/empty/empty'
import { ErrorRetry } from '@/ui/error-retry/error-retry'
import { Skeleton } from '@/ui/skeleton/skeleton'
import { useBureau, useLaw } from '../api'
import { lawCopy as copy, lawsCopy } from '../copy'
import { LawDesk } from './law-desk'
import { others } from './laws-page'
import { NewLaw } from './new-law'

/** `draft`: one that is there; `kind`: a new one, after `from` where it takes its place. */
export function LawPage() {
  const { loading, areaCode } = useBureau()
  const { draft, kind, from } = useParams()
  const asked = kind === 'standard' || kind === 'parameter' ? kind : undefined
  return (
    <StaffPage title={lawsCopy.title} loading={loading} others={others}>
      {areaCode === null ? null : (
        <DeskRoom>
          {draft !== undefined ? (
            <OneLaw areaCode={areaCode} draftId={draft} />
          ) : asked !== undefined ? (
            <NewLaw areaCode={areaCode} kind={asked} from={from} />
          ) : (
            <NoLaw />
          )}
        </DeskRoom>
      )}
    </StaffPage>
  )
}

function OneLaw({ areaCode, draftId }: { readonly areaCode: string; readonly draftId: string }) {
  const { data, error, refreshing, refresh } = useLaw(draftId)
  if (data !== undefined) return <LawDesk areaCode={areaCode} law={data} refresh={refresh} />
  return (
    <CellGroup>
      {error === null ? (
        <Skeleton rows={5} />
      ) : error.code === 'NOT_FOUND' ? (
        <NoLaw />
      ) : (
        <ErrorRetry title={copy.error} {...retryOf(error, refreshing, refresh)} />
      )}
    </CellGroup>
  )
}

const NoLaw = () => (
  <Empty
    icon="scales"
    title={copy.missing}
    note={copy.missingNote}
    action={{ label: copy.toList, onTap: () => go('laws') }}
  />
)
