import * as v from 'valibot'
import { query } from '../action'
import { page } from '../fields'
import { conversationView } from './parts'

/** The conversations of everybody the caller acts for, the newest first. */
export const mine = query('consultations.mine', {
  input: v.strictObject(page),
  output: v.object({ conversations: v.array(conversationView), next: v.nullable(v.string()) }),
  who: [{ role: 'villager', owns: 'acting' }],
})
