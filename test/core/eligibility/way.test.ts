import type { TermsDocument } from '@/core/eligibility/document'
import { readAloud } from '@/core/eligibility/render/read-aloud'
import { renderDecision } from '@/core/eligibility/render/result-view'
import { decided, fen, monthly } from './support/shown'

const provisions = [{ id: 'notice', title: '材料不齐怎么办', article: '第八条', text: '您在 15 日内补上。' }]
const paid = (amount: number, terms?: TermsDocument) =>
  renderDecision(
    decided(
      {
        hardship: { below: [monthly, fen(500)] },
        lists: { scope: { tests: ['listed'], complete: true } },
        tests: [{ id: 'listed', title: '在范围里', article: '第二条', rule: { all: [] } }],
        provisions,
        ...(terms === undefined ? {} : { terms }),
      },
      { pay: [{ fen: amount, per: 'month' }] },
    ),
  )

describe('what a standard says of the way from applying to the end', () => {
  it('stands beside a result that opens the way, and is read aloud', () => {
    const view = paid(499)
    expect(view.way.provisions).toEqual(provisions)
    expect(readAloud(view)).toContain('材料不齐怎么办。您在 15 日内补上。')
  })

  it('is not said to whoever is over the limit: there is no way to say it of', () => {
    const view = paid(500, { objectionDays: 15 })
    expect(view.outcome).toBe('over')
    expect(view.way).toEqual({ days: [], provisions: [] })
  })

  it.each<[TermsDocument | undefined, string[]]>([
    [undefined, []],
    [{ decision: { days: 7, kind: 'calendar' } }, []],
    [{ decision: { days: 7, kind: 'working' } }, ['收到申请后 7 个工作日内答复']],
    [{ decision: { days: 10, kind: 'calendar' } }, ['收到申请后 10 天内答复']],
    [
      { decision: { days: 5, kind: 'working' }, objectionDays: 15 },
      ['收到申请后 5 个工作日内答复', '不同意结果，15 天内可以提异议'],
    ],
  ])('its own days, not those the Law has for everybody: %j', (terms, days) => {
    expect(paid(1, terms).way.days).toEqual(days)
  })
})
