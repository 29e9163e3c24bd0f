import type { MatterEntry } from '@/core/eligibility/matters'
import type { IconName } from '@/ui/icon/icon-name'
import { tileCopy } from './copy'

const BY_MATTER: Readonly<Record<string, IconName>> = {
  'unpaid-wages': 'money',
  'work-injury': 'helmet',
  traffic: 'car',
  land: 'land',
  family: 'family',
  'elder-support': 'elder',
  debt: 'file-money',
}

/** The picture of a matter: its tile's, else that of what it belongs to. */
export function iconOf({ id, facts, page }: MatterEntry): IconName {
  if (page === 'limitation') return 'clock'
  const { matter } = facts
  return tileCopy[id]?.icon ?? (typeof matter === 'string' ? BY_MATTER[matter] : undefined) ?? 'scales'
}
