import type { Decision, Missing } from '../decision'
import { QUESTION_WORDS } from '../wording/questions'

const AGENCY = '法律援助机构'

/** The sentence under the headline. */
export function leadText(decision: Decision): string {
  const agency = `${decision.areaName ?? '办事地'}的${AGENCY}`
  switch (decision.outcome) {
    case 'likely':
      return decision.by === 'exempt'
        ? `按您填的情况，不用查收入，可以申请免费法律援助。带上证明材料，由${agency}审查决定。`
        : `按您填的情况，可以申请免费法律援助。最后由${agency}审查决定。`
    case 'no-test':
      return `这类事不看家里收入，可以申请免费法律援助。最后由${agency}审查决定。`
    case 'over':
      return '这次可能申请不了免费律师，但还有别的路，问村法律顾问一直不收钱。'
    case 'not-listed':
      return decision.listComplete
        ? '这次申请不了免费律师，但还有别的路，问村法律顾问一直不收钱。'
        : '这不等于不行：各省还有自己的规定。打 12348 问一问，问村法律顾问也不收钱。'
    case 'unknown':
      return unknownLead(decision)
  }
}

function unknownLead({ missing, areaName }: Decision): string {
  const first = (kind: Missing['kind']) => missing.find((one) => one.kind === kind)
  const parameter = first('parameter')
  if (parameter !== undefined) {
    return `还缺一个数：${parameter.title}。没有它就算不出标准线，我们不猜。请打 12348，或者问${AGENCY}。`
  }
  if (first('standard') !== undefined)
    return `${areaName ?? '那里'}的标准还没有收进来，我们不猜。请打那里的 12348 问一问。`
  const rule = first('rule')
  const facts = missing
    .filter(({ kind }) => kind === 'fact')
    .map(({ id, title }) => QUESTION_WORDS[id]?.short ?? title)
    .filter((one, at, all) => all.indexOf(one) === at)
  if (facts.length === 1) return `只差一样：${facts[0] ?? ''}。问到了再回来补，前面填的都在。`
  if (facts.length > 1)
    return `还有几样不清楚：${facts.slice(0, 3).join('、')}。不清楚也没关系，可以打 12348 说给工作人员听。`
  if (first('place') !== undefined) return '还不知道这件事在哪里办，就不知道按哪里的标准。请打 12348 问一问。'
  return rule === undefined
    ? `请打 12348，或者问${AGENCY}。`
    : `这类事还有别的条件，要由${AGENCY}看。请打 12348 问一问。`
}
