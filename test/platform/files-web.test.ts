/** @jest-environment jsdom */
import '../support/web'
import { pickFile } from '@/platform/phone/pick-file'
import { saveFile } from '@/platform/phone/save-file'

jest.mock('@tarojs/taro', () => jest.requireActual('../support/phone'))

const clicked: { tag: string; download: string; href: string; accept: string }[] = []
let chosen: File | null = null

beforeEach(() => {
  clicked.length = 0
  chosen = null
  URL.createObjectURL = (blob) => `blob:${(blob as Blob).type}`
  URL.revokeObjectURL = () => undefined
  HTMLElement.prototype.click = function click() {
    const { tagName: tag, download, href, accept } = this as HTMLAnchorElement & HTMLInputElement
    clicked.push({ tag, download, href, accept })
    if (tag !== 'INPUT') return
    if (chosen !== null) Object.defineProperty(this, 'files', { value: [chosen] })
    this.dispatchEvent(new Event(chosen === null ? 'cancel' : 'change'))
  }
})

describe('a file on the web', () => {
  it('is downloaded under its name', async () => {
    await saveFile({ name: '标准.json', mime: 'application/json', base64: btoa('{}') })
    expect(clicked).toMatchObject([{ tag: 'A', download: '标准.json', href: 'blob:application/json' }])
  })

  it('whose content is broken says so', async () => {
    await expect(saveFile({ name: 'a', mime: '', base64: '%' })).rejects.toMatchObject({ code: 'BAD_FILE' })
  })

  it('is chosen from the computer, of the kinds asked for', async () => {
    chosen = new File(['{}'], '标准.json')
    expect(await pickFile(['xlsx', 'json'])).toEqual({ name: '标准.json', bytes: 2, base64: btoa('{}') })
    expect(clicked[0]?.accept).toBe('.xlsx,.json')
  })

  it('is not chosen when they change their mind', async () => {
    expect(await pickFile(['json'])).toBeNull()
  })
})
