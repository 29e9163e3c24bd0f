/** The questions of a booking, one a page, in this order. */
export const STEPS = ['who', 'consent', 'matter', 'day', 'time', 'contact', 'needs', 'note', 'check'] as const
export type Step = (typeof STEPS)[number]
