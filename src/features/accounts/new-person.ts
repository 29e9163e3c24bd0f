import type { Sent } from '@/contracts/registry'
import { CONSENT_VERSIONS } from '@/core/accounts/consent'
import { draft } from '@/platform/store/draft'
import { accountPagesCopy } from './pages-copy'

/** What was filled in about the person to be acted for; kept until it is sent. */
export interface NewPerson {
  readonly requestId: string
  readonly relation: 'relative' | 'cadre' | null
  readonly name: string
  readonly phone: string
  readonly agreed: boolean
}

const text = (from: object, key: string): string => {
  const value: unknown = Reflect.get(from, key)
  return typeof value === 'string' ? value : ''
}

function parse(value: unknown): NewPerson | null {
  if (typeof value !== 'object' || value === null) return null
  const relation = text(value, 'relation')
  return {
    requestId: text(value, 'requestId'),
    relation: relation === 'relative' || relation === 'cadre' ? relation : null,
    name: text(value, 'name'),
    phone: text(value, 'phone'),
    agreed: Reflect.get(value, 'agreed') === true,
  }
}

export const newPersonDraft = draft<NewPerson>({ name: 'person', version: 1, parse })

export interface Problem {
  readonly id: 'relation' | 'name' | 'phone' | 'agreed'
  readonly message: string
}

/** What is still missing, in the order of the page. The phone number's form is judged by the door. */
export function problemsOf({ relation, name, agreed }: NewPerson): Problem[] {
  const problems: Problem[] = []
  if (!relation) problems.push({ id: 'relation', message: accountPagesCopy.needRelation })
  if (name.trim() === '') problems.push({ id: 'name', message: accountPagesCopy.needName })
  if (!agreed) problems.push({ id: 'agreed', message: accountPagesCopy.needAgree })
  return problems
}

/** What is sent; null while something is missing. */
export function toSend(form: NewPerson, homeArea: string | null): Sent<'accounts.addPerson'> | null {
  if (!form.relation || problemsOf(form).length > 0) return null
  return {
    requestId: form.requestId,
    relation: form.relation,
    name: form.name.trim(),
    phone: form.phone.replace(/[\s-]/g, '') || null,
    homeArea,
    consents: [
      { purpose: 'contact', version: CONSENT_VERSIONS.contact },
      { purpose: 'acting', version: CONSENT_VERSIONS.acting },
    ],
  }
}
