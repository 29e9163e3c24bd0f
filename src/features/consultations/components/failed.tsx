import type { CallError } from '@/platform/cloud/call-error'
import { callHotline } from '@/platform/phone/phone-call'
import { CellGroup } from '@/ui/cell/cell-group'
import { ErrorRetry } from '@/ui/error-retry/error-retry'
import { listCopy } from '../list-copy'

interface FailedProps {
  readonly error: CallError
  readonly retrying: boolean
  readonly onRetry: () => Promise<unknown>
}

/** Could not be opened: why, try again, or call. */
export function Failed({ error, retrying, onRetry }: FailedProps) {
  return (
    <CellGroup>
      <ErrorRetry
        title={listCopy.loadError}
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
