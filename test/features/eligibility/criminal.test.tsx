import { fireEvent, screen } from '@testing-library/react'
import { criminalCopy } from '@/features/eligibility/criminal/copy'
import { openLaw } from '@/features/eligibility/law/law'
import { eraseCheck, keepAnswer, openCheck, useCheckDraft } from '@/features/eligibility/store'
import CriminalPage from '@/packages/guide/criminal/index'
import { phone } from '../../support/phone'
import { show } from '../../ui/show'

jest.mock('@tarojs/taro', () => jest.requireActual('../../support/phone'))
jest.mock('@tarojs/components', () => jest.requireActual('../../support/taro'))

const tap = (name: string | RegExp, role = 'button') => fireEvent.click(screen.getByRole(role, { name }))

beforeEach(() => {
  phone.reset()
  openLaw()
  openCheck()
  eraseCheck()
})

describe('for the family of somebody taken', () => {
  it('says what can be done today, each with its article', () => {
    show(<CriminalPage />)
    const text = document.body.textContent ?? ''
    for (const article of [
      '二十四',
      '二十五',
      '二十九',
      '三十',
      '三十六',
      '三十八',
      '三十九',
      '四十三',
      '四十四',
    ])
      expect(text).toContain(`第${article}条`)
    expect(screen.getAllByText('24 小时')).toHaveLength(2)
    expect(text).toContain('以国家公布的法律援助法为准')
  })

  it('who must be given a lawyer need not apply; who is not on the list may', () => {
    show(<CriminalPage />)
    expect(screen.getByText(criminalCopy.may)).toBeTruthy()
    tap(/不满 18 岁/, 'checkbox')
    expect(screen.getByText(criminalCopy.must)).toBeTruthy()
    expect(screen.getByText(/不用自己申请（法律援助法第二十五条）/)).toBeTruthy()
    tap(/可能判无期/, 'checkbox')
    expect(screen.getByText(/法律援助法第二十五条、第二十六条/)).toBeTruthy()
    tap(/可能判无期/, 'checkbox')
    tap(/不满 18 岁/, 'checkbox')
    expect(screen.getByText(criminalCopy.may)).toBeTruthy()
  })

  it('what is chosen here is kept nowhere', () => {
    show(<CriminalPage />)
    tap(/不满 18 岁/, 'checkbox')
    expect(useCheckDraft.getState().draft.facts).toEqual({})
    expect([...phone.store.values()]).toEqual([])
  })

  it('the check begins with the matter answered; one under way is gone on with', () => {
    show(<CriminalPage />)
    tap(criminalCopy.check)
    expect(useCheckDraft.getState().draft.facts).toEqual({ matter: 'other', otherKind: 'accused' })
    expect(phone.did.pop()).toContain('go /packages/eligibility/question/index')
  })

  it('who comes from their own result goes back to it, nothing erased', () => {
    keepAnswer('otherKind', 'accused', { is: 'one', code: 'accused' })
    show(<CriminalPage />)
    tap(criminalCopy.seeResult)
    expect(phone.did.pop()).toBe('go /packages/eligibility/start/index')
    expect(useCheckDraft.getState().draft.facts).toEqual({ otherKind: 'accused' })
  })

  it('victims, time limits and the adviser are one tap away', () => {
    show(<CriminalPage />)
    tap(/被犯罪害了的人/)
    expect(useCheckDraft.getState().draft.facts).toEqual({ matter: 'other', otherKind: 'crime-victim' })
    tap(/时间快到了吗/)
    tap(criminalCopy.ask)
    expect(phone.did.slice(-2)).toEqual([
      'go /packages/guide/limitation/index',
      'go /packages/consultations/ask/index?matter=criminal',
    ])
  })

  it('its title is neutral on the screen and in the bar', () => expect(criminalCopy.title).toBe('法律援助'))
})
