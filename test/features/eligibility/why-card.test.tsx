import { fireEvent, screen, within } from '@testing-library/react'
import type { Facts } from '@/core/eligibility/facts'
import type { Card } from '@/core/eligibility/render/card'
import { WhyCard } from '@/features/eligibility/components/why-card'
import { eraseCheck } from '@/features/eligibility/store'
import { freshPhone } from '../../support/page'
import { show } from '../../ui/show'
import { HOUSEHOLD, earning, withFacts } from './support/facts'
import { page, showResult, viewOf, withSampleLaw } from './support/walk'

jest.mock('@tarojs/taro', () => jest.requireActual('../../support/phone'))
jest.mock('@tarojs/components', () => jest.requireActual('../../support/taro'))

const TODAY = '2026-11-23'
const OVER = withFacts({ household: earning(673_280), cause: [] })
const PARTLY = withFacts({ household: [...earning(496_000).slice(0, 3), { relation: 'parent' }], cause: [] })
const UNKNOWN = withFacts({ household: 'unknown', homes: 'unknown', cause: [] })

beforeEach(() => {
  freshPhone('p1')
  eraseCheck()
  withSampleLaw()
})

/** Every word the trace says of a test, parts and all. */
const wordsOf = ({
  title,
  tag,
  figure,
  limit,
  note,
  calculation,
  own,
  details,
  doubt,
  parts,
}: Card): string[] => [
  ...[title, tag, note, calculation, doubt, figure?.label, figure?.text, limit?.label, limit?.text].filter(
    (word) => word !== null && word !== undefined,
  ),
  ...(parts.length > 0 || own === null ? [] : [own]),
  ...details,
  ...parts.flatMap(wordsOf),
]

/** What a page leaves out of what the trace says. */
const leftOut = (cards: readonly Card[], text: string): string[] =>
  cards.flatMap(wordsOf).filter((word) => !text.includes(word))

describe('why: nothing of the trace is left out, nothing is added', () => {
  it.each([
    ['likely', HOUSEHOLD, 'likely'],
    ['exempt', withFacts({ aid: ['dibao'] }), 'likely'],
    ['over', OVER, 'over'],
    ['not known', UNKNOWN, 'unknown'],
    ['no test', { matter: 'family', abused: 'yes' }, 'no-test'],
  ] as [string, Facts, string][])('%s', (_name, facts, outcome) => {
    const { check, view } = viewOf(facts, TODAY)
    expect(check.decision.outcome).toBe(outcome)
    expect(view.cards.length).toBeGreaterThan(0)
    showResult(facts)
    expect(leftOut(view.cards, page())).toEqual([])
    for (const { article } of view.cards) expect(screen.getAllByText(article).length).toBeGreaterThan(0)
  })

  it('the same check catches a page that leaves a figure out', () => {
    const { view } = viewOf(OVER, TODAY)
    const text = view.cards.flatMap(wordsOf).join('\n')
    expect(leftOut(view.cards, text)).toEqual([])
    const [figure = ''] = view.cards.flatMap(({ figure: one }) => one?.text ?? [])
    expect(leftOut(view.cards, text.split(figure).join(''))).toContain(figure)
  })
})

describe('one card', () => {
  const cardOf = (facts: Facts) => viewOf(facts, TODAY).view.cards[0]!

  it('over: the word is 超过, the figure and the limit stand side by side, and how far apart they are', () => {
    const card = cardOf(OVER)
    show(<WhyCard card={card} onArticle={() => undefined} />)
    expect(screen.getByText('超过')).toBeTruthy()
    expect(screen.getByText('1,683.20 元')).toBeTruthy()
    expect(screen.getByText('1,600.00 元')).toBeTruthy()
    expect(screen.getByText(/多 83.20 元/)).toBeTruthy()
    expect(page()).not.toMatch(/不合格|失败|错误/)
  })

  it('likely: 符合, and the gauge says to the ear what it shows to the eye', () => {
    const card = cardOf(HOUSEHOLD)
    show(<WhyCard card={card} onArticle={() => undefined} />)
    expect(screen.getByText('符合')).toBeTruthy()
    const gauge = screen.getByRole('img', { name: /1,240.00 元/ })
    expect(gauge.getAttribute('aria-label')).toContain('1,600.00 元')
  })

  it('half known: 至少, and the gauge is open at its end', () => {
    const card = cardOf(PARTLY)
    show(<WhyCard card={card} onArticle={() => undefined} />)
    expect(card.gauge?.part).toBe(true)
    expect(screen.getByText(/^至少 /)).toBeTruthy()
    expect(screen.queryByText('符合')).toBeNull()
  })

  it('nothing known: said so, and no gauge is drawn that would claim a number', () => {
    const card: Card = { ...cardOf(UNKNOWN), gauge: null }
    show(<WhyCard card={card} onArticle={() => undefined} />)
    expect(screen.getAllByText('还不知道').length).toBeGreaterThan(0)
    expect(screen.queryByRole('img', { name: /标准线/ })).toBeNull()
  })

  it('its article is a tap, and tells which card', () => {
    const opened: string[] = []
    const card = cardOf(HOUSEHOLD)
    show(<WhyCard card={card} onArticle={({ id }) => opened.push(id)} />)
    fireEvent.click(screen.getByText(card.article))
    expect(opened).toEqual([card.id])
  })
})

describe('an article', () => {
  it('opens in plain words, says that they are the gist, and closes', () => {
    showResult(HOUSEHOLD)
    fireEvent.click(screen.getAllByText('粤府令第268号第三、四条')[0]!)
    const sheet = screen.getByRole('dialog')
    expect(within(sheet).getByText(/这是大意/)).toBeTruthy()
    fireEvent.click(within(sheet).getByRole('button', { name: '知道了' }))
    expect(screen.queryByRole('dialog')).toBeNull()
  })
})
