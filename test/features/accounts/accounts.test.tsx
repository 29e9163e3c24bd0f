import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { phone } from '../../support/phone'
import { asked, cloudAnswers, freshPhone, showPage } from '../../support/page'
import { ForWhom, ForWhomBar, masked } from '@/features/accounts/for-whom'
import { AddPerson } from '@/features/accounts/add-person'
import { PersonChoice } from '@/features/accounts/person-choice'
import { Privacy } from '@/features/accounts/privacy'
import { VillageChoice } from '@/features/accounts/village-choice'
import MePage from '@/pages/me/index'
import { NOBODY, currentOwner } from '@/platform/cloud/owner'
import { useDisplay } from '@/platform/screen/display'
import { shelf } from '@/platform/store/shelf'
import { useVillage } from '@/platform/store/village'

jest.mock('@tarojs/taro', () => jest.requireActual('../../support/phone'))
jest.mock('@tarojs/components', () => jest.requireActual('../../support/taro'))

const person = (personId: string, name: string, relation = 'self') => ({
  personId,
  name,
  relation,
  phoneMask: null,
  homeArea: null as string | null,
  consents: [{ purpose: 'contact', version: 1, current: true }],
})
const me = (staff: unknown[] = []) => ({
  persons: [person('p1', '林示例'), person('p2', '林阿婆', 'relative')],
  staff,
})
const adviser = { role: 'adviser', areaCode: '440883103', adviserId: 'a1', venueId: null, until: null }
const empty = { 'notices.inbox': { notices: [], next: null, unread: 0 } }
const button = (name: string | RegExp) => screen.getByRole('button', { name })

beforeEach(() => {
  freshPhone('p1')
  useVillage.setState({ village: null })
  useDisplay.setState({ care: false, theme: 'auto' })
  cloudAnswers({ ...empty, 'accounts.me': me() })
})

describe('我的', () => {
  it('nobody yet: everything works without, and one tap enters', async () => {
    freshPhone()
    cloudAnswers({ ...empty, 'accounts.enter': me(), 'accounts.me': me() })
    showPage(<MePage />)
    expect(asked()).toEqual([])
    fireEvent.click(button('登记 / 我以前办过'))
    expect(await screen.findByText('林示例')).toBeTruthy()
    expect(currentOwner()).toBe('p1')
  })

  it('a phone without a village takes the person’s own', async () => {
    freshPhone()
    const home = { ...me(), persons: [{ ...person('p1', '林示例'), homeArea: '440883103208' }] }
    const names = ['湛江市', '吴川市', '塘㙍镇', '塘㙍村委会']
    cloudAnswers({ ...empty, 'accounts.enter': home, 'accounts.me': home, 'directory.village': { names } })
    showPage(<MePage />)
    fireEvent.click(button('登记 / 我以前办过'))
    await waitFor(() => expect(useVillage.getState().village).toEqual({ areaCode: '440883103208', names }))
  })

  it('entering that fails says why', async () => {
    freshPhone()
    cloudAnswers({ 'accounts.enter': 'TOO_MANY' })
    showPage(<MePage />)
    fireEvent.click(button('登记 / 我以前办过'))
    await waitFor(() => expect(phone.did).toEqual(['say 因为 TOO_MANY']))
  })

  it('work is shown to those who work here, and to nobody else', async () => {
    showPage(<MePage />)
    await screen.findByText('林示例')
    expect(screen.queryByText('今天谁来')).toBeNull()
  })

  it('an adviser finds the day’s list', async () => {
    cloudAnswers({ ...empty, 'accounts.me': me([adviser]) })
    showPage(<MePage />)
    fireEvent.click(await screen.findByText('今天谁来'))
    expect(phone.did).toEqual(['go /packages/adviser/day/index'])
  })

  it('an adviser finds who waits for an answer; a clerk the calls and what was held', async () => {
    cloudAnswers({ ...empty, 'accounts.me': me([adviser, { ...adviser, role: 'clerk', adviserId: null }]) })
    showPage(<MePage />)
    for (const words of ['手机上等回话', '电话清单', '待看的消息'])
      fireEvent.click(await screen.findByText(words))
    expect(phone.did).toEqual([
      'go /packages/consultations/queue/index',
      'go /packages/office/calls/index',
      'go /packages/office/held/index',
    ])
  })

  it('an adviser is not shown the office’s lists', async () => {
    cloudAnswers({ ...empty, 'accounts.me': me([adviser]) })
    showPage(<MePage />)
    await screen.findByText('手机上等回话')
    expect(screen.queryByText('电话清单')).toBeNull()
  })

  it('大字版 and the colours are chosen here', () => {
    showPage(<MePage />)
    fireEvent.click(screen.getByRole('switch'))
    fireEvent.click(screen.getByRole('radio', { name: '深色' }))
    expect(useDisplay.getState()).toMatchObject({ care: true, theme: 'dark' })
  })

  it('that cannot be opened can be tried again', async () => {
    cloudAnswers({ ...empty, 'accounts.me': 'FORBIDDEN' })
    showPage(<MePage />)
    expect(await screen.findByText('您的信息没能打开')).toBeTruthy()
  })
})

describe('for whom', () => {
  it('choosing another erases what was kept for the one before', async () => {
    showPage(<PersonChoice />)
    await screen.findByText('林阿婆')
    expect([...phone.store.keys()].some((key) => key.endsWith('|p1'))).toBe(true)
    fireEvent.click(screen.getByText('林阿婆'))
    expect(currentOwner()).toBe('p2')
    expect([...phone.store.keys()].some((key) => key.endsWith('|p1'))).toBe(false)
  })

  it('stopping asks first, with keeping as the first way', async () => {
    freshPhone('p2')
    cloudAnswers({
      'accounts.me': me(),
      'accounts.endActing': { ...me(), persons: [person('p1', '林示例')] },
    })
    showPage(<PersonChoice />)
    fireEvent.click(await screen.findByRole('button', { name: '不再替他办' }))
    const dialog = screen.getByRole('dialog', { name: '不再替 林阿婆 办事？' })
    expect(dialog.querySelector('.is-primary')?.textContent).toBe('先留着')
    const apart = shelf<number>({ name: 'a', version: 1, parse: Number, apart: 5 })
    apart.write('p2', 1)
    await act(async () => fireEvent.click(dialog.querySelector('.is-danger')!))
    await waitFor(() => expect(currentOwner()).toBe('p1'))
    expect(apart.read('p2')).toBeNull()
  })

  it('nobody stops being themself', async () => {
    showPage(<PersonChoice />)
    await screen.findByText('林示例')
    expect(screen.queryByText('不再替他办')).toBeNull()
  })
})

describe('one more person', () => {
  const fill = () => {
    fireEvent.click(screen.getByRole('radio', { name: /家里人/ }))
    fireEvent.change(screen.getByLabelText('他的姓名'), { target: { value: '林阿公' } })
    fireEvent.click(screen.getByRole('checkbox'))
  }

  it('says at the top and beside the field what is missing, and sends nothing', () => {
    showPage(<AddPerson />)
    fireEvent.click(button('加上这个人'))
    expect(screen.getByText('有 3 处要改')).toBeTruthy()
    expect(screen.getAllByText('请填他的姓名')).toHaveLength(2)
    expect(asked()).toEqual([])
  })

  it('is added, acted for at once, and the form forgotten', async () => {
    cloudAnswers({ 'accounts.me': me(), 'accounts.addPerson': person('p3', '林阿公', 'relative') })
    showPage(<AddPerson />)
    fill()
    fireEvent.click(button('加上这个人'))
    await waitFor(() => expect(currentOwner()).toBe('p3'))
    expect([...phone.store.keys()].some((key) => key.includes('draft.person'))).toBe(false)
  })

  it('a refusal keeps all that was filled in, and stands beside its field', async () => {
    cloudAnswers({ 'accounts.addPerson': 'PERSONS_LIMIT' })
    showPage(<AddPerson />)
    fill()
    fireEvent.click(button('加上这个人'))
    expect(await screen.findByText('因为 PERSONS_LIMIT')).toBeTruthy()
    expect(screen.getByLabelText<HTMLInputElement>('他的姓名').value).toBe('林阿公')
  })
})

describe('which village', () => {
  const area = (code: string, name: string, hasChildren: boolean) => ({ code, name, kind: 'x', hasChildren })
  const inside: Record<string, unknown[]> = {
    '440800': [area('440883', '吴川市', true)],
    '440883': [area('440883103', '塘㙍镇', true)],
    '440883103': Array.from({ length: 45 }, (_, n) =>
      area(`4408831032${String(n).padStart(2, '0')}`, `示例${n}村委会`, false),
    ),
  }
  beforeEach(() =>
    cloudAnswers({ 'directory.areas': ({ parent }: { parent: string }) => ({ areas: inside[parent] }) }),
  )

  it('county, town, village: what was chosen stays above, and the village is kept', async () => {
    const { container } = showPage(<VillageChoice />)
    fireEvent.click(await screen.findByText('吴川市'))
    fireEvent.click(await screen.findByText('塘㙍镇'))
    await screen.findByText('示例44村委会')
    const most = Math.max(...[...container.querySelectorAll('.group')].map((group) => group.children.length))
    expect(most).toBeLessThanOrEqual(30)
    fireEvent.click(screen.getByText('示例7村委会'))
    expect(useVillage.getState().village).toEqual({
      areaCode: '440883103207',
      names: ['吴川市', '塘㙍镇', '示例7村委会'],
    })
    expect(phone.did).toEqual(['tab /pages/home/index'])
  })

  it('a wrong step is taken back there', async () => {
    showPage(<VillageChoice />)
    fireEvent.click(await screen.findByText('吴川市'))
    await screen.findByText('塘㙍镇')
    fireEvent.click(button('重新选 吴川市'))
    expect(await screen.findByRole('button', { name: '吴川市' })).toBeTruthy()
  })

  it('can be skipped', async () => {
    showPage(<VillageChoice />)
    fireEvent.click(button('先不选'))
    expect(useVillage.getState().village).toBeNull()
  })
})

describe('my information', () => {
  it('says what is kept, and clears it after asking', async () => {
    showPage(<Privacy />)
    await screen.findByText('同意过的事')
    fireEvent.click(button('从这部手机清除'))
    fireEvent.click(screen.getByRole('button', { name: '清除' }))
    expect(currentOwner()).toBe(NOBODY)
    expect(screen.getByText('现在没有')).toBeTruthy()
    expect(phone.did).toEqual(['say 已经清除了'])
  })

  it('an agreement can be taken back, each on its own', async () => {
    cloudAnswers({ 'accounts.me': me(), 'accounts.consent': person('p1', '林示例') })
    showPage(<Privacy />)
    fireEvent.click(await screen.findByRole('switch', { name: /用姓名和电话/ }))
    await waitFor(() =>
      expect(phone.sent.find(({ action }) => action === 'accounts.consent')?.input).toEqual({
        personId: 'p1',
        purpose: 'contact',
        version: 1,
        agreed: false,
      }),
    )
  })
})

describe('for whom something is filled in', () => {
  it('a name is masked where others may look on', () => {
    expect(['林阿婆', '林婆', '林', '', '欧阳示例'].map(masked)).toEqual([
      '林*婆',
      '林*',
      '*',
      '他',
      '欧**例',
    ])
  })

  it('for oneself: no name is shown at all, and nothing is said on every page', async () => {
    showPage(
      <>
        <ForWhomBar />
        <ForWhom />
      </>,
    )
    await waitFor(() => expect(asked()).toContain('accounts.me'))
    expect(screen.getByText('给自己查')).toBeTruthy()
    expect(document.body.textContent).not.toMatch(/林|替.*查，题里/)
    fireEvent.click(button('换人'))
    expect(phone.did.pop()).toBe('go /packages/account/person/index')
  })

  it('for another: said on every page, masked, and who is meant by 您', async () => {
    freshPhone('p2')
    showPage(
      <>
        <ForWhomBar />
        <ForWhom />
      </>,
    )
    expect(await screen.findByText('替林*婆查')).toBeTruthy()
    expect(screen.getByText('替林*婆查，题里的“您”都是说他（她）')).toBeTruthy()
    expect(document.body.textContent).not.toContain('林阿婆')
  })

  it('before anybody entered nothing is asked of the cloud', () => {
    freshPhone()
    showPage(<ForWhom />)
    expect(asked()).toEqual([])
  })
})
