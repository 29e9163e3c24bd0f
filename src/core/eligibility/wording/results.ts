import type { Comparison, Outcome, Value } from '../decision'

export const HEADLINES: Record<Outcome, string> = {
  likely: '很可能符合',
  'no-test': '不看收入，可以申请',
  over: '超过标准',
  'not-listed': '国家的名单里没有这件事',
  unknown: '还不能确定',
}

export const TAGS: Record<Value, string> = { met: '符合', 'not-met': '不符合', unknown: '还不知道' }
/** A limit passed is 超过, never 不合格. */
export const OVER_TAG = '超过'

/** What a person's figure is to the limit, said as it is. */
export const RELATIONS: Record<
  Comparison,
  { readonly met: string; readonly not: string; readonly want: string }
> = {
  below: { met: '低于', not: '不低于', want: '要低于' },
  notOver: { met: '不超过', not: '超过', want: '不能超过' },
  above: { met: '多于', not: '不多于', want: '要多于' },
  atLeast: { met: '达到', not: '不到', want: '要达到' },
}

export const SELF_CHECK = '这是自查，不是批准。给不给援助，由法律援助机构审查决定。'
export const NO_LAWYER = '前提是：这件事您还没有自己请律师。'
/** What a standard says besides its verdict. */
export const BESIDE_WORDS = {
  help: '能得到多少帮助',
  days: '多久有答复',
  provisions: '办的时候，规定还说',
  answer: (days: number, kind: 'calendar' | 'working') =>
    `收到申请后 ${days} ${kind === 'working' ? '个工作日' : '天'}内答复`,
  objection: (days: number) => `不同意结果，${days} 天内可以提异议`,
} as const
export const SAMPLE = '示例'

export const STATUS_TAGS = { verified: '', provisional: '暂定', incomplete: '不完整', missing: '缺' } as const

export const LIST_TITLES = {
  noTest: '不看收入的事',
  scope: '可以申请的事',
  exempt: '不用查收入的人',
} as const
