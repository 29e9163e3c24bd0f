import { parseJson } from '@/core/json'
import { AppError } from '@/contracts/errors'
import type { Facts } from '@/core/eligibility/facts'

/** Answers as the phone sends them. Each is judged by the engine, which takes what does not fit its question as not answered. */
export function readFacts(text: string): Facts {
  const value = parseJson(text)
  if (isFacts(value)) return value
  throw new AppError('BAD_INPUT', [{ path: 'facts', message: '答案读不出来，请返回重新打开' }])
}

const isFacts = (value: unknown): value is Facts =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
