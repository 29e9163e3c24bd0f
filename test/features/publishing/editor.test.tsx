import '../../support/web'
import { screen, waitFor } from '@testing-library/react'
import { LawPage } from '@/features/publishing'
import { fieldsOf, textOfFields } from '@/features/publishing/model/parameter-fields'
import { successorText } from '@/features/publishing/model/successor'
import { freshPhone, showPage } from '../../support/page'
import { phone } from '../../support/phone'
import { body, CITY, FIGURE, inputs, law, office, tap, type } from './samples'

jest.mock('@tarojs/taro', () => jest.requireActual('../../support/phone'))
jest.mock('@tarojs/components', () => jest.requireActual('../../support/taro'))

const saved = { draftId: 'd1', rev: 4, state: 'DRAFT', issues: [] }
let rev = 3

beforeEach(() => {
  freshPhone('p1')
  rev = 3
  phone.params = { draft: 'd1' }
  office({ 'eligibility.lawShow': () => law({ rev }), 'eligibility.saveDraft': () => saved })
})

const sentText = (at = -1) => JSON.parse(String(inputs('eligibility.saveDraft').at(at)?.['text'])) as unknown

async function edit() {
  const shown = showPage(<LawPage />)
  await tap('修改内容')
  return shown
}

describe('a figure’s form', () => {
  it('is filled in yuan, and saved as a document on the revision it was begun on', async () => {
    await edit()
    await type('数值', '40,123.5')
    await tap('保存草稿')
    expect(sentText()).toEqual({ ...FIGURE, value: 4_012_350 })
    expect(inputs('eligibility.saveDraft')[0]).toMatchObject({
      draft: { draftId: 'd1', rev: 3 },
      areaCode: CITY,
    })
  })

  it('says beside the field what cannot be read, and keeps what was typed', async () => {
    await edit()
    await type('数值', '四万')
    expect(body()).toContain('数值要写成数字')
    expect((screen.getByLabelText('数值') as HTMLInputElement).value).toBe('四万')
  })

  it('is not saved with a number that is none: saving would lose it', async () => {
    await edit()
    await type('数值', '4万5')
    await tap('保存草稿')
    expect(inputs('eligibility.saveDraft')).toEqual([])
    expect(body()).toContain('标红的要先改好')
    expect((screen.getByLabelText('数值') as HTMLInputElement).value).toBe('4万5')
    await type('数值', '45000')
    expect(body()).not.toContain('标红的要先改好')
    await tap('保存草稿')
    expect(sentText()).toMatchObject({ value: 4_500_000 })
  })

  it('survives a kill: what was typed is there again', async () => {
    const { unmount } = await edit()
    await type('数值', '41000')
    unmount()
    await edit()
    expect((screen.getByLabelText('数值') as HTMLInputElement).value).toBe('41000')
    expect(body()).toContain('有改动还没保存')
  })

  it('somebody else’s change in between is a conflict that loses nothing', async () => {
    office({
      'eligibility.lawShow': () => law({ rev }),
      'eligibility.saveDraft': (input) =>
        (input['draft'] as { rev: number }).rev === rev ? saved : 'CONFLICT',
    })
    await edit()
    await type('数值', '41000')
    rev = 5
    await tap('保存草稿')
    expect(body()).toContain('因为 CONFLICT')
    await tap('用我的接着改')
    await tap('保存草稿')
    expect(inputs('eligibility.saveDraft').at(-1)).toMatchObject({ draft: { rev: 5 } })
    expect(sentText()).toMatchObject({ value: 4_100_000 })
  })

  it('the same words sent again are the same request; other words are another', async () => {
    office({ 'eligibility.lawShow': () => law({ rev }), 'eligibility.saveDraft': () => 'BAD_INPUT' })
    await edit()
    await type('数值', '41000')
    await tap('保存草稿')
    await tap('保存草稿')
    await type('数值', '42000')
    await tap('保存草稿')
    const ids = inputs('eligibility.saveDraft').map(({ requestId }) => requestId)
    expect(ids[0]).toBe(ids[1])
    expect(ids[2]).not.toBe(ids[1])
  })

  it('is left without a trace when the changes are not wanted', async () => {
    await edit()
    await type('数值', '41000')
    await tap('不要这些改动')
    await waitFor(() => expect(screen.queryByLabelText('数值')).toBeNull())
    await tap('修改内容')
    expect((screen.getByLabelText('数值') as HTMLInputElement).value).toBe('39000.00')
  })
})

describe('a form and its document', () => {
  it('say the same, both ways', () => {
    const fields = fieldsOf(JSON.stringify(FIGURE))!
    expect(fields.数值).toBe('39000.00')
    expect(JSON.parse(textOfFields(fields, '').text)).toEqual(FIGURE)
  })

  it('a made-up figure stays one, though no field says so', () => {
    const text = JSON.stringify({ ...FIGURE, sample: true })
    expect(JSON.parse(textOfFields(fieldsOf(text)!, text).text)).toEqual({ ...FIGURE, sample: true })
  })

  it('a text that is no figure is edited as text', () => {
    for (const text of ['', '[]', '{}', '{"indicator": 3}']) expect(fieldsOf(text)).toBeNull()
  })

  it('a successor has an id and days of its own, and last year’s number does not pass for this year’s', () => {
    const next = JSON.parse(successorText('parameter', JSON.stringify(FIGURE), '2027-03-01')) as object
    expect(next).toMatchObject({
      _id: 'parameter:440800-urban-disposable-income-2027-03-01',
      inUse: { from: '2027-03-01', to: null },
      value: null,
      source: '',
    })
    expect(fieldsOf(JSON.stringify(next))?.数值).toBe('')
  })

  it('a standard’s successor names what it takes the place of', () => {
    const before = JSON.stringify({ _id: 'standard:gd-2020', schema: 1, from: '2020-01-01', title: '标准' })
    expect(JSON.parse(successorText('standard', before, '2027-01-01'))).toMatchObject({
      _id: 'standard:gd-2027-01-01',
      supersedes: 'standard:gd-2020',
      from: '2027-01-01',
      title: '标准',
    })
  })
})
