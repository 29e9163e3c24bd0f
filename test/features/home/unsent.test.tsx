import { fireEvent, screen } from '@testing-library/react'
import { phone } from '../../support/phone'
import { freshPhone, showPage } from '../../support/page'
import HomePage from '@/pages/home/index'
import { currentOwner } from '@/platform/cloud/owner'
import { keepUnsent } from '@/platform/store/unsent'

jest.mock('@tarojs/taro', () => jest.requireActual('../../support/phone'))
jest.mock('@tarojs/components', () => jest.requireActual('../../support/taro'))

const tap = (name: RegExp) => fireEvent.click(screen.getByRole('button', { name }))

beforeEach(() => freshPhone())

describe('home, with messages that never went', () => {
  it('says how many wait, and leads to where they go', () => {
    keepUnsent(currentOwner(), { conversationId: 'c1', count: 2, as: 'person' })
    keepUnsent(currentOwner(), { conversationId: 'c2', count: 1, as: 'adviser' })
    showPage(<HomePage />)
    tap(/有 2 条话还没发出去/)
    tap(/有 1 条话还没发出去/)
    expect(phone.did).toEqual([
      'go /packages/consultations/room/index?conversationId=c1',
      'go /packages/consultations/room/index?conversationId=c2&as=adviser',
    ])
  })

  it('says nothing once they went, and never another person’s', () => {
    keepUnsent(currentOwner(), { conversationId: 'c1', count: 2, as: 'person' })
    keepUnsent(currentOwner(), { conversationId: 'c1', count: 0, as: 'person' })
    keepUnsent('somebody-else', { conversationId: 'c3', count: 1, as: 'person' })
    showPage(<HomePage />)
    expect(screen.queryByText(/还没发出去/)).toBeNull()
  })
})
