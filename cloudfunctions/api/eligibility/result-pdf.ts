import { AppError } from '@/contracts/errors'
import { resultPdf as contract } from '@/contracts/eligibility/result-pdf'
import { runCheck } from '@/core/eligibility/check'
import { loadLibrary } from '@/core/eligibility/library'
import { readFacts } from '@kit/eligibility/facts-text'
import { readLaw } from '@kit/eligibility/law-repository'
import { resultPaper } from '@kit/eligibility/result-paper'
import { handle } from '@kit/handler'
import { printed } from '@kit/paper/call'

/** 2 requests, and one call to `documents`. Nothing of the answers is stored or logged. */
export const resultPdf = handle(contract, async ({ facts: text, date, acting }, { now }) => {
  const facts = readFacts(text)
  const check = runCheck(loadLibrary(await readLaw()), facts, { date })
  if (check === null || check.question !== null)
    throw new AppError('BAD_INPUT', [{ path: 'facts', message: '还没有答完，答完再保存' }])
  const base64 = await printed(resultPaper(check, facts, now, acting))
  return { name: `法律援助自查结果-${date}.pdf`, mime: 'application/pdf', base64 }
})
