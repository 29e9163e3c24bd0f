import { Image, View } from '@tarojs/components'
import type { Answer } from '@/contracts/registry'
import { isWeb } from '@/ui/web'
import { heldCopy as copy } from '../copy'
import './office.scss'

export type Body = Answer<'consultations.openHeld'>

/** What was held, whole: the words as they were written, or the picture uncut. Kept nowhere. */
export function HeldBody({ body: { text, imageUrl } }: { readonly body: Body }) {
  if (imageUrl !== null) {
    return isWeb ? (
      <img className="office-picture" src={imageUrl} alt={copy.picture} />
    ) : (
      <Image className="office-picture" src={imageUrl} mode="widthFix" ariaLabel={copy.picture} />
    )
  }
  return <View className="office-quote">{text ?? copy.gone}</View>
}
