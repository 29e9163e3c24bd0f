import { screen } from '@testing-library/react'
import { lookClass, lookStyle } from '@/ui/theme/look-class'
import { Foot } from '@/ui/foot/foot'
import { Page } from '@/ui/page/page'
import { Section } from '@/ui/section/section'
import { show } from './show'

jest.mock('@tarojs/components', () => jest.requireActual('../support/taro'))

const rootOf = (container: HTMLElement) => container.firstElementChild as HTMLElement

describe('page', () => {
  it('carries the look of the person: care mode and theme are classes on its root', () => {
    const { container } = show(<Page title="首页">内容</Page>, { care: true, scale: 1.4, theme: 'dark' })
    expect(rootOf(container).className).toContain('app is-care is-dark')
  })

  it('sets the one text scale only where it differs from what the class sets', () => {
    expect(lookStyle({ scale: 1, care: false, theme: 'auto' })).toBeUndefined()
    expect(lookStyle({ scale: 1.4, care: true, theme: 'auto' })).toBeUndefined()
    expect(lookStyle({ scale: 1.2, care: false, theme: 'auto' })).toEqual({ '--scale': '1.2' })
    expect(lookStyle({ scale: 1.7, care: true, theme: 'auto' })).toEqual({ '--scale': '1.7' })
  })

  it('follows the phone unless told otherwise', () => {
    expect(lookClass({ scale: 1, care: false, theme: 'auto' })).toBe('app is-auto')
    expect(lookClass({ scale: 1, care: false, theme: 'light' })).toBe('app is-light')
  })

  it('on WeChat leaves the bar to WeChat', () => {
    show(<Page title="首页">内容</Page>)
    expect(screen.queryByText('首页')).toBeNull()
  })

  it('keeps room for what is fixed at the bottom', () => {
    const { container } = show(
      <Page title="首页" foot={<Foot note="位子给您留着">按钮</Foot>} notice="没有网络">
        内容
      </Page>,
    )
    expect(rootOf(container).className).toContain('has-foot')
    expect(screen.getByText('位子给您留着')).toBeTruthy()
    expect(screen.getByText(/没有网络/)).toBeTruthy()
  })
})

describe('section', () => {
  it('is a heading, with its note beside it', () => {
    show(<Section title="几点？" aside="每人 20 分钟" />)
    expect(screen.getByRole('heading', { name: '几点？' })).toBeTruthy()
    expect(screen.getByText('每人 20 分钟')).toBeTruthy()
  })
})
