import '../../support/web'
import { screen, waitFor } from '@testing-library/react'
import { LawPage } from '@/features/publishing'
import { fieldsOf, textOfFields, withField } from '@/features/publishing/model/parameter-fields'
import { localText, successorText } from '@/features/publishing/model/successor'
import { freshPhone, showPage } from '../../support/page'
import { phone } from '../../support/phone'
import { body, CITY, FIGURE, inputs, law, office, PROVINCIAL, provincial, tap, type } from './samples'

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

describe('what is begun is called what it is', () => {
  const heading = (name: string) => screen.findByRole('heading', { name })

  it('the first of its kind is a new figure', async () => {
    phone.params = { kind: 'parameter' }
    showPage(<LawPage />)
    expect(await heading('新添基数')).toBeTruthy()
  })

  it('a successor takes a figure’s place, which is named', async () => {
    phone.params = { kind: 'parameter', from: 'd1' }
    showPage(<LawPage />)
    expect(await heading('换上新的数')).toBeTruthy()
    expect(body()).toContain('接替：湛江市城镇居民人均可支配收入（示例）')
    expect(body()).not.toContain('新添基数')
  })

  it('a city’s own standard begun from the province’s is the city’s, takes nobody’s place, and says what it means', async () => {
    phone.params = { kind: 'standard', from: 'gd' }
    office({
      'eligibility.lawShow': () => law(provincial(), { text: JSON.stringify(PROVINCIAL) }),
      'eligibility.saveDraft': () => saved,
    })
    showPage(<LawPage />)
    expect(await heading('起草本市自己的标准')).toBeTruthy()
    expect(body()).toContain('只管本市，不改上级的那一份')
    await tap('保存草稿')
    const sent = sentText() as Record<string, unknown>
    expect(sent).toMatchObject({ area: CITY, title: '', number: '', source: '', status: 'provisional' })
    expect(sent['_id']).toMatch(/^standard:440800-\d{4}-\d\d-\d\d$/)
    for (const name of ['supersedes', 'lists', 'places', 'floors']) expect(sent[name]).toBeUndefined()
    expect(sent['hardship']).toEqual(PROVINCIAL.hardship)
  })

  it('of a text that cannot be read nothing is begun', () => {
    for (const text of ['', '[]', '{']) expect(localText(text, CITY, '2027-01-01')).toBe('')
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

  it('an id that ends in the first day follows it, letter by letter; any other stays', () => {
    const begun = fieldsOf(successorText('parameter', JSON.stringify(FIGURE), '2027-03-01'))!
    const typed = ['2027-03-0', '2027-', '', '2', '2027-07-01'].reduce(
      (fields, day) => withField(fields, '起用日期', day),
      begun,
    )
    expect(typed.编号).toBe('parameter:440800-urban-disposable-income-2027-07-01')
    expect(withField(fieldsOf(JSON.stringify(FIGURE))!, '起用日期', '2027-07-01').编号).toBe(FIGURE._id)
    expect(withField(typed, '编号', 'parameter:own')).toMatchObject({
      编号: 'parameter:own',
      起用日期: '2027-07-01',
    })
  })

  it('a unit the form has no words for is edited as text: the form could not be saved', () => {
    const unit = 'fen/month/home'
    expect(fieldsOf(JSON.stringify({ ...FIGURE, unit }))).toBeNull()
    expect(fieldsOf(JSON.stringify({ ...FIGURE, unit: 'fen/month/person' }))?.单位).toBe('元/月/人')
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

  it('what was noted of the one before is not said of its successor', () => {
    for (const kind of ['parameter', 'standard'] as const) {
      const before = JSON.stringify({ ...FIGURE, note: '还没有公布' })
      expect(successorText(kind, before, '2027-03-01')).not.toContain('还没有公布')
    }
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
