import { back, go } from '@/platform/screen/navigation'
import { stepAfter } from '../model/steps'
import type { Step } from '../model/step-names'
import { patchBooking, useBooking } from '../store'

export interface StepProps {
  /** `check`: opened by 修改, so 继续 leads straight back there. */
  readonly from?: string
}

/** 继续: the next question, or straight back to the check page. */
export function useOnward(step: Step, from?: string): () => void {
  return () => {
    if (from === 'check') back()
    else {
      const reached = stepAfter(useBooking.getState().draft.path, step)
      patchBooking({ reached })
      go('book', { step: reached })
    }
  }
}
