import { fireEvent, screen, waitFor } from '@testing-library/react'
import { phone } from '../../support/phone'
import { asked, cloudAnswers, showPage } from '../../support/page'
import { AskStep } from '@/features/consultations'
import { openAsk, useAsk } from '@/features/consultations/store'
import { answered, base, button, draft, freshForm, inputs, kill, me, person } from './form'
import { card, entry, look } from './samples'

jest.mock('@tarojs/taro', () => jest.requireActual('../../support/phone'))
jest.mock('@tarojs/components', () => jest.requireActual('../../support/taro'))

beforeEach(freshForm)

const ASK = '/packages/consultations/ask/index'
const ROOM = '/packages/consultations/room/index?conversationId=c1'
const type = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } })
/** Once it is known who asks. */
async function tapSend() {
  await waitFor(() => expect(button(/^发给/).getAttribute('aria-disabled')).toBeNull())
  fireEvent.click(button(/^发给/))
}

describe('one question a page', () => {
  it('begins with the matter; for whom stays visible and can be changed', async () => {
    showPage(<AskStep />)
    fireEvent.click(await screen.findByRole('radio', { name: '讨工资' }))
    expect(screen.getByText('林示例')).toBeTruthy()
    fireEvent.click(button('换人'))
    fireEvent.click(button('继续'))
    expect(phone.did).toEqual([`go ${ASK}?step=who&from=check`, `go ${ASK}?step=other`])
    expect(draft().matter).toBe('wages')
  })

  it('a matter that is known is not asked again', async () => {
    showPage(<AskStep known={{ matter: 'land' }} />)
    expect(await screen.findByText(/要先看有没有帮过对方/)).toBeTruthy()
  })

  it('answering the page does not turn it into the next one', async () => {
    showPage(<AskStep />)
    fireEvent.click(await screen.findByRole('radio', { name: '讨工资' }))
    expect(screen.getByRole('radiogroup', { name: '是什么事' })).toBeTruthy()
  })

  it('who acts for others is asked for whom', async () => {
    const elder = person({
      personId: 'p2',
      name: '林阿婆示例',
      relation: 'relative',
      homeArea: '440883107201',
    })
    cloudAnswers({ ...base, 'accounts.me': me(person(), elder) })
    showPage(<AskStep />)
    fireEvent.click(await screen.findByRole('radio', { name: /林阿婆示例/ }))
    fireEvent.click(button('继续'))
    expect(draft()).toMatchObject({ personId: 'p2', areaCode: '440883107201' })
    expect(phone.did).toEqual([`go ${ASK}?step=matter`])
  })

  it('without a village the page says so: nobody could answer', async () => {
    cloudAnswers({ ...base, 'accounts.me': me(person({ homeArea: null })) })
    showPage(<AskStep />)
    fireEvent.click(await screen.findByRole('button', { name: '继续' }))
    expect(screen.getByRole('link', { name: /请先选村子/ })).toBeTruthy()
    fireEvent.click(button('换村子'))
    expect(phone.did).toContain('go /packages/account/village/index')
  })

  it('leaving out an answer is said at the top, and what was typed stays', async () => {
    answered({ otherKind: null })
    showPage(<AskStep step="other" />)
    fireEvent.click(await screen.findByRole('button', { name: '继续' }))
    expect(screen.getByRole('link', { name: /请写对方的名字/ })).toBeTruthy()
    type('对方的姓名或者单位', '示例建筑公司')
    fireEvent.click(button('继续'))
    expect(phone.did).toEqual([`go ${ASK}?step=words`])
    expect(draft()).toMatchObject({ otherKind: 'named', other: '示例建筑公司' })
  })

  it.each([
    ['不清楚对方叫什么', 'unknown'],
    ['没有对方', 'none'],
  ])('%s is an answer too', async (words, kind) => {
    answered({ otherKind: 'named', other: '张示例' })
    showPage(<AskStep step="other" />)
    fireEvent.click(await screen.findByRole('radio', { name: new RegExp(words) }))
    expect(draft()).toMatchObject({ otherKind: kind, other: '' })
  })

  it('修改 leads straight back', async () => {
    answered()
    phone.pages = ['check', 'words']
    showPage(<AskStep step="words" from="check" />)
    fireEvent.click(await screen.findByRole('button', { name: '继续' }))
    expect(phone.did).toEqual(['back'])
  })

  it('every page says that nobody sits here for emergencies', async () => {
    showPage(<AskStep />)
    expect(await screen.findByText('这里不处理紧急情况')).toBeTruthy()
  })
})

describe('what is written survives', () => {
  it('a kill: the same requestId, the same words, and one goes on where one was', async () => {
    answered({ otherKind: null })
    const { requestId } = draft()
    kill()
    showPage(<AskStep />)
    expect(await screen.findByText('对方是谁？')).toBeTruthy()
    expect(draft()).toMatchObject({ requestId, text: '老板欠我三个月工钱' })
  })

  it('every letter, without a network', async () => {
    answered()
    phone.connect(false)
    showPage(<AskStep step="words" />)
    expect(await screen.findByText(/您写的都存着/)).toBeTruthy()
    type('想问的事', '老板欠我三个月工钱，没签合同')
    kill()
    expect(openAsk().text).toBe('老板欠我三个月工钱，没签合同')
  })
})

describe('sending', () => {
  it('the button names the act; the conversation is opened over 消息, and shown without asking again', async () => {
    answered()
    const { requestId } = draft()
    showPage(<AskStep step="check" />)
    await tapSend()
    await waitFor(() => expect(phone.did).toContain(`go ${ROOM}`))
    expect(inputs('consultations.start')).toMatchObject([{ requestId, matter: 'wages', otherParty: null }])
    expect([...phone.store.keys()].filter((key) => key.includes('room.c1'))).toEqual(['fy|room.c1|p1'])
    expect(useAsk.getState().owner).toBeNull()
  })

  it('what was not agreed to is asked, each on its own, and nothing goes out before', async () => {
    cloudAnswers({
      ...base,
      'accounts.me': me(person({ consents: [] })),
      'accounts.consent': person(),
    })
    answered()
    showPage(<AskStep step="check" />)
    await tapSend()
    expect(screen.getByRole('link', { name: /要您同意/ })).toBeTruthy()
    fireEvent.click(screen.getByRole('checkbox', { name: /同意用姓名和电话/ }))
    fireEvent.click(button(/^发给/))
    expect(asked()).not.toContain('accounts.consent')
    fireEvent.click(screen.getByRole('checkbox', { name: /同意把写的事/ }))
    fireEvent.click(button(/^发给/))
    await waitFor(() => expect(phone.did).toContain(`go ${ROOM}`))
    expect(inputs('accounts.consent')).toMatchObject([{ purpose: 'contact' }, { purpose: 'sensitive' }])
  })

  it('a name that is not known is asked for, once', async () => {
    cloudAnswers({
      ...base,
      'accounts.me': me(person({ name: '' })),
      'accounts.updatePerson': person(),
    })
    answered()
    showPage(<AskStep step="check" />)
    await tapSend()
    expect(screen.getAllByText('请填姓名')).toHaveLength(2)
    type('怎么称呼', '林示例')
    fireEvent.click(button(/^发给/))
    await waitFor(() => expect(inputs('accounts.updatePerson')).toEqual([{ personId: 'p1', name: '林示例' }]))
  })

  it('an answer that was lost: the same goes again under the same id, and it says that it cannot be twice', async () => {
    answered()
    let times = 0
    cloudAnswers({
      ...base,
      'consultations.start': () => ((times += 1) <= 3 ? 'INTERNAL' : look([card(), entry(2)])),
    })
    showPage(<AskStep step="check" />)
    await tapSend()
    expect(await screen.findByText('还不知道发出去没有', {}, { timeout: 8000 })).toBeTruthy()
    fireEvent.click(button('再发一次'))
    await waitFor(() => expect(phone.did).toContain(`go ${ROOM}`))
    const ids = inputs('consultations.start').map((input) => Reflect.get(Object(input), 'requestId'))
    expect(new Set(ids).size).toBe(1)
  })

  it('a refusal is said in words, and nothing is lost', async () => {
    answered()
    cloudAnswers({ ...base, 'consultations.start': 'NO_ADVISER' })
    showPage(<AskStep step="check" />)
    await tapSend()
    expect(await screen.findByText('因为 NO_ADVISER')).toBeTruthy()
    expect(draft()).toMatchObject({ sent: false, text: '老板欠我三个月工钱' })
  })

  it('what arrived in other words before leads to 消息', async () => {
    answered()
    cloudAnswers({ ...base, 'consultations.start': 'REQUEST_ID_REUSED' })
    showPage(<AskStep step="check" />)
    await tapSend()
    fireEvent.click(await screen.findByRole('button', { name: '去消息看看' }))
    expect(phone.did).toContain('tab /pages/messages/index')
  })
})

describe('somebody is beaten at home', () => {
  it('110 comes first, and 快速离开 erases what was written', async () => {
    answered({ matter: 'violence' })
    showPage(<AskStep step="words" />)
    fireEvent.click(await screen.findByRole('button', { name: '打 110' }))
    fireEvent.click(button('快速离开'))
    expect(phone.did).toEqual(['call 110', 'tab /pages/home/index'])
    expect([...phone.store.keys()].filter((key) => key.includes('draft.ask'))).toEqual([])
  })

  it('other matters show no such button', async () => {
    answered()
    showPage(<AskStep step="words" />)
    await screen.findByText('林示例')
    expect(screen.queryByRole('button', { name: '快速离开' })).toBeNull()
  })
})
