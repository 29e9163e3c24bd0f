import { fireEvent, screen } from '@testing-library/react'
import MePage from '@/pages/me/index'
import { cloudAnswers, freshPhone, showPage } from '../../support/page'
import { phone } from '../../support/phone'

jest.mock('@tarojs/taro', () => jest.requireActual('../../support/phone'))
jest.mock('@tarojs/components', () => jest.requireActual('../../support/taro'))

const person = {
  personId: 'p1',
  name: '王示例',
  relation: 'self',
  phoneMask: null,
  homeArea: null,
  consents: [],
}

const open = (role: string | null) => {
  freshPhone('p1')
  const staff =
    role === null ? [] : [{ role, areaCode: '440883103', adviserId: null, venueId: null, until: null }]
  cloudAnswers({
    'accounts.me': { persons: [person], staff },
    'notices.inbox': { notices: [], next: null, unread: 0 },
  })
  showPage(<MePage />)
}

describe('核对自查结果', () => {
  it.each(['clerk', 'bureau'])('a %s finds the page where a shown card is computed again', async (role) => {
    open(role)
    fireEvent.click(await screen.findByRole('button', { name: /核对自查结果/ }))
    expect(phone.did.pop()).toBe('go /packages/guide/verify/index')
  })

  it('whoever does not work here is not led there', async () => {
    open(null)
    await screen.findAllByText('王示例')
    expect(screen.queryByRole('button', { name: /核对自查结果/ })).toBeNull()
  })
})
