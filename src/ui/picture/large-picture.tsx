import { View } from '@tarojs/components'
import { useState } from 'react'
import { spoken } from '../a11y'
import { classNames } from '../class-names'
import { Icon } from '../icon/icon'
import { useModal } from '../sheet/use-modal'
import { Tap } from '../tap/tap'
import './picture.scss'

export interface LargePictureProps {
  /** Null: nothing is open. */
  readonly url: string | null
  readonly label: string
  readonly words: { readonly close: string; readonly larger: string; readonly whole: string }
  readonly onClose: () => void
}

/** A picture over the whole window; a browser has no viewer of its own. 放大 shows every pixel, to be moved about. */
export function LargePicture({ url, label, words, onClose }: LargePictureProps) {
  const [isLarge, setLarge] = useState(false)
  useModal(url !== null, onClose)
  if (url === null) return null
  return (
    <View className="large" {...spoken({ role: 'dialog', label, modal: true })}>
      <View className="large-bar">
        <Tap className="large-act" onTap={() => setLarge(!isLarge)}>
          <Icon name={isLarge ? 'minus' : 'plus'} small />
          {isLarge ? words.whole : words.larger}
        </Tap>
        <Tap className="large-act" onTap={onClose}>
          <Icon name="close" small />
          {words.close}
        </Tap>
      </View>
      <View className="large-x">
        <img className={classNames('large-i', isLarge && 'is-whole')} src={url} alt={label} />
      </View>
    </View>
  )
}
