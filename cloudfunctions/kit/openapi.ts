import { openapi } from './cloud'

/** WeChat's server interfaces in use; each stands in `permissions.openapi` of the function's `config.json` too. */
export type OpenapiName = 'security.msgSecCheck' | 'security.mediaCheckAsync' | 'subscribeMessage.send'

/**
 * What WeChat answered, its names in camelCase as the SDK turns them. `refused`: WeChat said no, with its errcode.
 * `silent`: no answer in time or none at all, so nobody knows whether it was done.
 */
export type OpenapiAnswer =
  | { readonly kind: 'answered'; readonly data: Readonly<Record<string, unknown>> }
  | { readonly kind: 'refused'; readonly errcode: number }
  | { readonly kind: 'silent' }

/** Not a function's to call, said by the platform before any interface is reached. */
const NOT_OURS = [-604100, -604101]

/** WeChat's refusals carry a positive number of its table; its own trouble and the line's a negative one. */
function readError(error: unknown): OpenapiAnswer {
  const code: unknown =
    typeof error === 'object' && error !== null ? Reflect.get(error, 'errCode') : undefined
  if (typeof code === 'number' && (code > 0 || NOT_OURS.includes(code)))
    return { kind: 'refused', errcode: code }
  return { kind: 'silent' }
}

function readAnswer(data: unknown): OpenapiAnswer {
  if (typeof data !== 'object' || data === null) return { kind: 'silent' }
  return { kind: 'answered', data: { ...data } }
}

/**
 * Calls one interface and never throws. The SDK's own patience is longer than a person's, so `timeoutMs` is ours:
 * an answer that comes later is not heard any more. No request to the database.
 */
export async function callOpenapi(
  name: OpenapiName,
  args: Readonly<Record<string, unknown>>,
  timeoutMs = 2000,
): Promise<OpenapiAnswer> {
  const [area = '', method = ''] = name.split('.')
  let timer: NodeJS.Timeout | undefined
  const over = new Promise<OpenapiAnswer>((resolve) => {
    timer = setTimeout(() => resolve({ kind: 'silent' }), timeoutMs)
  })
  const call = Promise.resolve(openapi[area][method]({ ...args })).then(readAnswer, readError)
  return Promise.race([call, over]).finally(() => clearTimeout(timer))
}
