import { fireEvent, screen, waitFor } from '@testing-library/react'
import { phone } from '../../support/phone'
import { asked, cloudAnswers, freshPhone, showPage } from '../../support/page'
import { Inbox, useOpenedNotice } from '@/features/notices'
import GonePage from '@/packages/account/gone/index'
import { currentOwner } from '@/platform/cloud/owner'
import { back } from '@/platform/screen/navigation'
import { inbox, marked, notice } from './samples'

jest.mock('@tarojs/taro', () => jest.requireActual('../../support/phone'))
jest.mock('@tarojs/components', () => jest.requireActual('../../support/taro'))

describe('a message of WeChat opened as the first page', () => {
  function Ticket() {
    useOpenedNotice(phone.params['notice'])
    return null
  }
  const open = () => {
    phone.pages = ['packages/appointments/ticket/index']
    phone.params = { appointmentId: 'ap1', notice: 'appointment:ap1:1' }
    showPage(<Ticket />)
  }

  it('is read by being opened, once', async () => {
    freshPhone('p1')
    cloudAnswers({ 'notices.read': { read: 1 } })
    open()
    await waitFor(() => expect(marked()).toEqual([['appointment:ap1:1']]))
  })

  it('a phone that forgot them takes them up again, and from here everything is theirs', async () => {
    freshPhone()
    const me = { persons: [{ personId: 'p1', name: '林示例' }], staff: [] }
    cloudAnswers({ 'accounts.me': me, 'accounts.enter': me, 'notices.read': { read: 1 } })
    open()
    await waitFor(() => expect(currentOwner()).toBe('p1'))
    await waitFor(() => expect(marked()).toHaveLength(1))
    back()
    expect(phone.did).toEqual(['tab /pages/home/index'])
  })

  it('opened otherwise, nothing is asked; without a network the page stands all the same', async () => {
    freshPhone('p1')
    showPage(<Ticket />)
    phone.connect(false)
    open()
    await Promise.resolve()
    expect(asked()).toEqual([])
  })
})

describe('a link that leads nowhere any more', () => {
  it('says so kindly, with the way home, to the messages, and a person to call', () => {
    freshPhone('p1')
    showPage(<GonePage />)
    for (const name of ['回首页', '看我的消息', '打 12348'])
      fireEvent.click(screen.getByRole('button', { name }))
    expect(phone.did).toEqual(['tab /pages/home/index', 'tab /pages/messages/index', 'call 12348'])
  })

  it('is where an unknown link of a notice leads', async () => {
    freshPhone('p1')
    cloudAnswers(inbox([notice({ link: '/packages/cases/show/index?id=1' })]))
    showPage(<Inbox others={new Map()} onEnter={() => undefined} />)
    fireEvent.click(await screen.findByText('预约成功'))
    expect(phone.did).toEqual(['go /packages/account/gone/index'])
  })
})
