import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { spoken } from '../a11y'
import { classNames } from '../class-names'
import { useUiHost } from '../theme/look'
import { lookClass, lookStyle } from '../theme/look-class'
import { isWeb } from '../web'
import { NavBar } from './nav-bar'
import './page.scss'

export interface PageProps {
  /** Title of the bar the web build draws; WeChat shows the page's own `navigationBarTitleText`. */
  readonly title: string
  /** `false` on tab pages: there is nothing behind them. */
  readonly back?: boolean
  /** `band`: the blue top of the home page. */
  readonly tone?: 'plain' | 'band'
  /** Fixed at the bottom: usually one `<Foot>` with the page's one primary button. */
  readonly foot?: ReactNode
  /** A tab page passes its `<TabBar>`. */
  readonly tabBar?: ReactNode
  /** Shown above everything: offline notice and the like. */
  readonly notice?: ReactNode
  /** Staff desks use the whole window; villagers' pages stay a phone's width on the web. */
  readonly wide?: boolean
  /** As high as the window: what scrolls is inside, as in a conversation. */
  readonly fill?: boolean
  readonly children: ReactNode
}

/** Root of every page: tokens, text scale, care and dark mode, and room for what is fixed at the bottom. */
export function Page({
  title,
  back = true,
  tone = 'plain',
  foot,
  tabBar,
  notice,
  wide,
  fill,
  children,
}: PageProps) {
  const { look } = useUiHost()
  return (
    <View
      className={classNames(
        lookClass(look),
        'page',
        foot && 'has-foot',
        tabBar && 'has-tab',
        wide && 'is-wide',
        fill && 'is-fill',
      )}
      style={lookStyle(look)}
    >
      {isWeb ? <NavBar title={title} back={back} tone={tone} /> : null}
      {notice}
      <View className="page-main" {...spoken({ role: 'main' })}>
        {children}
      </View>
      {foot}
      {tabBar}
    </View>
  )
}
