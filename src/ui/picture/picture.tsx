import { Image, View } from '@tarojs/components'
import { Tap } from '../tap/tap'
import { isWeb } from '../web'
import './picture.scss'

export interface PictureProps {
  readonly url: string
  /** Pixels: its place is kept before it has come, so that nothing jumps. */
  readonly width: number
  readonly height: number
  /** What it is, for the screen reader; and what a tap does: 照片，点开看大图. */
  readonly label: string
  /** It could not be shown: the link is over, or there is no network. */
  readonly onFail?: () => void
  readonly onTap?: () => void
}

/** A tall paper is cut to this many times its width until it is opened. */
const TALLEST = 1.6

/** A picture in a bubble; a tap opens it. */
export function Picture({ url, width, height, label, onFail, onTap }: PictureProps) {
  const tall = Math.min(TALLEST, Math.max(0.4, height / Math.max(1, width)))
  const image = isWeb ? (
    <img className="picture-i" src={url} alt="" onError={onFail} />
  ) : (
    <Image className="picture-i" src={url} mode="aspectFill" onError={onFail} />
  )
  return (
    <Tap className="picture" label={label} onTap={onTap}>
      <View className="picture-x" style={{ paddingBottom: `${Math.round(tall * 100)}%` }}>
        {url === '' ? null : image}
      </View>
    </Tap>
  )
}
