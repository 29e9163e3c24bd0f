import type { CallError } from '@/platform/cloud/call-error'
import { retryOf } from '@/platform/phone/retry-of'
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
      <ErrorRetry title={listCopy.loadError} {...retryOf(error, retrying, onRetry)} />
    </CellGroup>
  )
}
