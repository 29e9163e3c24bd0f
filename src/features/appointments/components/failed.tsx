import type { CallError } from '@/platform/cloud/call-error'
import { retryOf } from '@/platform/phone/retry-of'
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
      <ErrorRetry title={title} {...retryOf(error, retrying, onRetry)} />
    </CellGroup>
  )
}
