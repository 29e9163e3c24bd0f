import { Page } from '@/ui/page/page'
import { CardShow } from './card-show'
import { FormShow } from './form-show'
import { LookShow } from './look-show'
import { StateShow } from './state-show'
import { TalkShow } from './talk-show'
import { WordShow } from './word-show'

/** Every component in every state; only in the web build (`/#/gallery`). Names and figures are invented. */
export default function GalleryPage() {
  return (
    <Page title="组件">
      <LookShow />
      <WordShow />
      <FormShow />
      <CardShow />
      <StateShow />
      <TalkShow />
    </Page>
  )
}
