import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { phone } from '../support/phone'
import {
  chooseDisplay,
  loadDisplay,
  paintNavigationBar,
  scaleOf,
  useDisplay,
} from '@/platform/screen/display'
import { back, go, openLink, replace, scrollToField } from '@/platform/screen/navigation'
import { routes, urlOf } from '@/platform/screen/routes'

jest.mock('@tarojs/taro', () => jest.requireActual('../support/phone'))

beforeEach(() => phone.reset())

describe('going', () => {
  it('to a page, with codes and ids only in its address', () => {
    go('book', { areaCode: '440883103208', matter: undefined, note: '' })
    expect(phone.did).toEqual(['go /packages/appointments/book/index?areaCode=440883103208'])
  })

  it('to a tab switches', () => {
    go('me')
    replace('home')
    expect(phone.did).toEqual(['tab /pages/me/index', 'tab /pages/home/index'])
  })

  it('ten pages deep replaces: WeChat refuses an eleventh', () => {
    phone.pages = Array(9).fill('x')
    go('ticket')
    expect(phone.did).toEqual(['replace /packages/appointments/ticket/index'])
  })

  it('back from the first page leads home', () => {
    back()
    phone.pages = ['home', 'book']
    back()
    expect(phone.did).toEqual(['tab /pages/home/index', 'back'])
  })

  it('a notice’s link opens the page it names, in place of this one when ten deep', () => {
    const link = 'packages/appointments/ticket/index?appointmentId=a1'
    expect(openLink(link)).toBe(true)
    expect(openLink('/pages/messages/index')).toBe(true)
    phone.pages = Array(9).fill('x')
    expect(openLink(link)).toBe(true)
    expect(phone.did).toEqual([`go /${link}`, 'tab /pages/messages/index', `replace /${link}`])
  })

  it.each(['https://example.com', '/pages/../etc', '/packages/appointments/gone-by/index?id=1', ''])(
    'a link that is none of our pages, %j, leads to a page that says so, never to a blank one',
    (link) => {
      expect(openLink(link)).toBe(false)
      expect(phone.did).toEqual(['go /packages/account/gone/index'])
    },
  )

  it('a line of the error summary leads to its field', () => {
    scrollToField('name')
    expect(phone.did).toEqual(['scroll #name'])
  })

  it('values are written safely', () => expect(urlOf('book', { a: 'x&y=z' })).toContain('a=x%26y%3Dz'))

  it.each(Object.entries(routes))('%s is a page that exists', (_name, path) => {
    expect(existsSync(resolve(__dirname, '../../src', `.${path}.tsx`))).toBe(true)
  })
})

describe('how a person reads', () => {
  it.each([
    [false, 1, 1],
    [true, 1, 1.4],
    [false, 1.25, 1.25],
    [true, 1.6, 1.6],
    [false, 2.5, 1.8],
    [false, 0.8, 1],
  ])('care %s on a phone set to %d reads at %d', (care, phoneScale, scale) => {
    expect(scaleOf({ care, phoneScale })).toBe(scale)
  })

  it('is there again after a kill', () => {
    chooseDisplay({ care: true, theme: 'dark' })
    useDisplay.setState({ care: false, theme: 'auto' })
    loadDisplay()
    expect(useDisplay.getState()).toMatchObject({ care: true, theme: 'dark', phoneScale: 1 })
  })

  it('what cannot be read is the standard', () => {
    phone.store.set('fy|display|phone', { version: 1, at: Date.now(), days: 0, value: { theme: 'pink' } })
    useDisplay.setState({ care: true, theme: 'dark' })
    loadDisplay()
    expect(useDisplay.getState()).toMatchObject({ care: false, theme: 'auto' })
  })

  it('WeChat’s bar is painted only where the person chose against the phone', () => {
    useDisplay.setState({ theme: 'auto' })
    paintNavigationBar('plain')
    useDisplay.setState({ theme: 'dark' })
    paintNavigationBar('band')
    expect(phone.did).toEqual(['bar #182f4e'])
  })
})
