import { callHotline } from '@/platform/phone/phone-call'
import { CellGroup } from '@/ui/cell/cell-group'
import { ErrorRetry } from '@/ui/error-retry/error-retry'
import { copy } from '../../copy'
import { listCopy } from '../../list-copy'

/** It cannot be looked into: not this account's, or no longer there. */
export function Gone({ onRetry }: { readonly onRetry: () => void }) {
  return (
    <CellGroup className="room-wait">
      <ErrorRetry
        icon="inbox"
        title={listCopy.loadError}
        message={copy.roomGone}
        onRetry={onRetry}
        onCall={callHotline}
      />
    </CellGroup>
  )
}
