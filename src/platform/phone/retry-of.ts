import type { CallError } from '../cloud/call-error'
import { callHotline } from './phone-call'

/**
 * What is shown where a call failed, for `<ErrorRetry title={…} {...retryOf(…)} />`: why, its number, another try, and the
 * hotline, since nobody is left with only a retry.
 */
export function retryOf(error: CallError, retrying: boolean, onRetry: () => Promise<unknown>) {
  const isLine = error.code === 'OFFLINE' || error.code === 'TIMEOUT'
  return {
    message: error.userMessage,
    traceId: error.traceId,
    icon: isLine ? ('no-network' as const) : ('warning' as const),
    retrying,
    onRetry: () => void onRetry(),
    onCall: callHotline,
  }
}
