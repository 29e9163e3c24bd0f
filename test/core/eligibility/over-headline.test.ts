import type { Decision } from '@/core/eligibility/decision'
import { renderDecision } from '@/core/eligibility/render/result-view'
import { family, homes } from './support/household'
import { elder, result } from './support/results'

describe('the headline of a result over the line', () => {
  const { decision } = result({ ...elder, household: family(1000, 0, 0), homes: homes(450, 450) })

  it.each([
    ['fen', '家里的财产超过标准'],
    ['fen/person', '家里的财产超过标准'],
    ['home', '家里的财产超过标准'],
    ['vehicle', '家里的财产超过标准'],
    ['squareMetre/person', '家里的财产超过标准'],
    ['fen/year/person', '收入超过标准'],
    ['month', '超过标准'],
    ['person', '超过标准'],
  ])('whatever decides in %s is called what it is: %s', (unit, headline) => {
    const text = JSON.stringify(decision).replace(/"unit":"[^"]*"/g, `"unit":"${unit}"`)
    expect(renderDecision(JSON.parse(text) as Decision).headline).toBe(headline)
  })
})
