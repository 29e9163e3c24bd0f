import { back, go } from '@/platform/screen/navigation'
import { stepAfter, type Step } from '../../model/ask-draft'
import { useAsk } from '../../store'

export interface StepProps {
  /** `check`: opened by 修改, so 继续 leads straight back there. */
  readonly from?: string
}

/** 继续: the next question, or straight back to the check page. */
export function useOnward(step: Step, from?: string): () => void {
  return () => {
    if (from === 'check') back()
    else go('ask', { step: stepAfter(useAsk.getState().draft.path, step) })
  }
}
