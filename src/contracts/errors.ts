/**
 * The fixed table of error codes, each with the one sentence a person reads.
 * Nothing else ever crosses the door: no stack trace, no database message.
 *
 * `retry` tells the client what it may do on its own:
 * - `same`  send the very same request again (same requestId): nothing was decided
 * - `never` asking again gives the same answer
 */
interface ErrorSpec {
  readonly userMessage: string
  readonly retry: 'same' | 'never'
}

const table = {
  BAD_INPUT: { userMessage: '有一处填得不对，请看标出来的地方。', retry: 'never' },
  UNKNOWN_ACTION: { userMessage: '这个功能现在用不了，请更新小程序再试。', retry: 'never' },
  UPGRADE_REQUIRED: { userMessage: '小程序版本太旧了，请关掉重新打开，会自动更新。', retry: 'never' },
  NOT_SIGNED_IN: { userMessage: '请先登录，再办这件事。', retry: 'never' },
  FORBIDDEN: { userMessage: '您不能办理这一项。如有疑问，请拨打 12348。', retry: 'never' },
  NOT_FOUND: { userMessage: '没有找到，可能已经取消或删除。', retry: 'never' },
  CONFLICT: { userMessage: '内容刚刚有变化，请看一下最新的再办。', retry: 'never' },
  BUSY: { userMessage: '现在人多，正在重试，请稍等。', retry: 'same' },
  TOO_MANY: { userMessage: '操作太频繁了，请过一分钟再试。', retry: 'never' },
  TOO_LARGE: { userMessage: '内容太多了，请减少一些再发。', retry: 'never' },
  REQUEST_ID_REUSED: { userMessage: '这次提交和上一次的内容不一样，请返回重新提交。', retry: 'never' },
  CONSENT_REQUIRED: { userMessage: '办这件事要用到您的个人信息，请先看说明并同意。', retry: 'never' },
  PERSONS_LIMIT: { userMessage: '替人办事的名额已满（20 位），请先在“我的”里结束其中一位。', retry: 'never' },
  SECOND_PERSON: { userMessage: '这一步要由另一位管理员来办，不能自己办。', retry: 'never' },
  CODE_WRONG: { userMessage: '口令不对或已经用过，请核对后再输。', retry: 'never' },
  SLOT_TAKEN: { userMessage: '这个时间刚被约走了，您填的都还在，请换一个时间。', retry: 'never' },
  HOLD_EXPIRED: { userMessage: '留位的时间过了，您填的都还在，请再选一次。', retry: 'never' },
  BOOKING_LIMIT: {
    userMessage: '同一位律师一天只能约一次，一个人最多先约两次。可以换一天，或者看看已经约好的。',
    retry: 'never',
  },
  NO_ADVISER: {
    userMessage: '现在没有能接这件事的律师，请拨打 12348，或到镇上的公共法律服务站。',
    retry: 'never',
  },
  CONVERSATION_LIMIT: {
    userMessage: '今天问的事太多了，请在原来的咨询里接着写，或者明天再问。',
    retry: 'never',
  },
  BAD_FILE: { userMessage: '这张照片打不开或太大，请换一张，或重新拍。', retry: 'never' },
  TOO_LATE: { userMessage: '现在不能改了，请直接打电话给服务站。', retry: 'never' },
  INTERNAL: { userMessage: '系统出了点问题，您填的都还在，请稍后再试。', retry: 'same' },
  TIMEOUT: { userMessage: '网络太慢，没等到回复，请再试一次。', retry: 'same' },
  OFFLINE: { userMessage: '现在没有网络，您填的都存好了，有网再提交。', retry: 'same' },
} as const satisfies Record<string, ErrorSpec>

export type ErrorCode = keyof typeof table

export const ERRORS: Record<ErrorCode, ErrorSpec> = table

export function isErrorCode(code: unknown): code is ErrorCode {
  return typeof code === 'string' && Object.prototype.hasOwnProperty.call(table, code)
}

/** A refusal with a code of the table. Anything else thrown is a defect and is answered as INTERNAL. */
export class AppError extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly fields?: readonly FieldError[],
  ) {
    super(code)
    this.name = 'AppError'
  }
}

/** One wrong field: `path` in dots (`slot.date`), `message` in words a villager understands. */
export interface FieldError {
  readonly path: string
  readonly message: string
}
