import { View } from '@tarojs/components'
import { spoken } from '../a11y'
import { classNames } from '../class-names'
import { uiCopy } from '../copy'
import { Icon } from '../icon/icon'
import { Tap } from '../tap/tap'
import { useUiHost } from '../theme/look'

interface NavBarProps {
  readonly title: string
  readonly back: boolean
  readonly tone: 'plain' | 'band'
}

/** The web build's own bar: WeChat draws the native one, whose text the phone's setting scales. */
export function NavBar({ title, back, tone }: NavBarProps) {
  const host = useUiHost()
  return (
    <View className={classNames('nav', tone === 'band' && 'is-band')} {...spoken({ role: 'banner' })}>
      {back ? (
        <Tap className="nav-back" label={uiCopy.back} onTap={() => host.back()}>
          <Icon name="back" />
        </Tap>
      ) : null}
      <View className="nav-title" {...spoken({ role: 'heading', level: 1 })}>
        {title}
      </View>
    </View>
  )
}
