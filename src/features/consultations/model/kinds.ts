import type { Answer, Sent } from '@/contracts/registry'

/** What the cloud says about a conversation in a list, and about a person; and what a question starts from. */
export type Conversation = Answer<'consultations.pull'>['conversation']
export type Person = Answer<'accounts.me'>['persons'][number]
export type About = Sent<'consultations.start'>['about']
