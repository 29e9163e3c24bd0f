import type { StepPage } from '@/core/eligibility/wording/steps'
import { go } from '@/platform/screen/navigation'
import type { Route } from '@/platform/screen/routes'

const ROUTES: Record<StepPage, Route> = {
  limitation: 'eligibilityLimitation',
  criminal: 'eligibilityCriminal',
  find: 'eligibilityFind',
}

/** Opens the page a step (next-steps) or a matter leads to. */
export const openStepPage = (page: StepPage): void => go(ROUTES[page])
