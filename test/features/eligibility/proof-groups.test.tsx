import { fireEvent, screen } from '@testing-library/react'
import { runCheck } from '@/core/eligibility/check'
import type { Facts } from '@/core/eligibility/facts'
import { FindCell } from '@/features/eligibility/components/find-cell'
import { ProofGroups } from '@/features/eligibility/components/proof-groups'
import { proofCopy } from '@/features/eligibility/components/proof-copy'
import { findCellCopy } from '@/features/eligibility/components/find-copy'
import { useLaw } from '@/features/eligibility/law/law'
import { phone } from '../../support/phone'
import { show } from '../../ui/show'

jest.mock('@tarojs/taro', () => jest.requireActual('../../support/phone'))
jest.mock('@tarojs/components', () => jest.requireActual('../../support/taro'))

const base: Facts = { matter: 'unpaid-wages', place: '440882' }
const groups = (facts: Facts) => {
  const { decision } = runCheck(useLaw.getState().library, facts, { date: '2026-11-23' })!
  return show(<ProofGroups facts={facts} decision={decision} />)
}

describe('who is not checked (42), and what proves it', () => {
  it('a group one belongs to: its whole condition, its proof, its article, and no other', () => {
    groups({ ...base, migrant: 'yes' })
    expect(screen.getByText(proofCopy.met)).toBeTruthy()
    expect(screen.getByText(/两样都要：是进城打工的/)).toBeTruthy()
    expect(screen.getByText('带上：进城打工的材料。')).toBeTruthy()
    expect(screen.getByText('法律援助法第四十二条第三项')).toBeTruthy()
    expect(screen.queryByText(/低保证/)).toBeNull()
  })

  it('not known yet: what one may belong to, with everything that could prove it', () => {
    groups({ ...base, migrant: 'no', aid: 'unknown', person: [] })
    expect(screen.getByText(proofCopy.maybe)).toBeTruthy()
    expect(screen.queryByText(/有哪样带哪样/)).toBeNull()
    fireEvent.click(screen.getByRole('button', { name: /一共 \d 种.*(低保|救助)/ }))
    expect(screen.getByText(/有哪样带哪样：低保证、特困人员证明/)).toBeTruthy()
  })

  it('a matter without a test says nothing of groups', () => {
    expect(groups({ matter: 'family', abused: 'yes' }).container.textContent).toBe('')
  })
})

it('whoever cannot say what the matter is finds it in their own words', () => {
  phone.reset()
  show(<FindCell />)
  fireEvent.click(screen.getByRole('button', { name: new RegExp(findCellCopy.ownWords) }))
  expect(phone.did).toEqual(['go /packages/guide/find/index?type=1'])
})
