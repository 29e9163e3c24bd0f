import type { CallError } from '@/platform/cloud/call-error'
import { callHotline } from '@/platform/phone/phone-call'
import { CellGroup } from '@/ui/cell/cell-group'
import { ErrorRetry } from '@/ui/error-retry/error-retry'
import { listCopy as copy } from '../list-copy'

interface FailedProps {
  readonly error: CallError
  readonly title?: string
  readonly retrying: boolean
  readonly onRetry: () => Promise<unknown>
}

/** Could not be opened: why, try again, or call. */
export function Failed({ error, title = copy.loadError, retrying, onRetry }: FailedProps) {
  return (
    <CellGroup>
      <ErrorRetry
        title={title}
        message={error.userMessage}
        traceId={error.traceId}
        icon={error.code === 'OFFLINE' || error.code === 'TIMEOUT' ? 'no-network' : 'warning'}
        retrying={retrying}
        onRetry={() => void onRetry()}
        onCall={callHotline}
      />
    </CellGroup>
  )
}
