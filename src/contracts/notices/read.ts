import * as v from 'valibot'
import { command } from '../action'
import { id } from '../fields'

/** Marks notices as read; ids that are not the caller's change nothing. */
export const read = command('notices.read', {
  idempotency: 'natural',
  input: v.strictObject({
    noticeIds: v.pipe(v.array(id), v.minLength(1, '请选择消息'), v.maxLength(50, '一次最多 50 条')),
  }),
  output: v.object({ read: v.number() }),
  who: [{ role: 'villager', owns: 'acting' }],
})
