import { View } from '@tarojs/components'
import { criminalWay, mustNotifyList } from '@/core/eligibility/criminal'
import type { MustNotify } from '@/core/eligibility/wording/criminal'
import { spoken } from '@/ui/a11y'
import { ChoiceList } from '@/ui/choice-list/choice-list'
import { NoticeBar } from '@/ui/notice-bar/notice-bar'
import { Section } from '@/ui/section/section'
import { criminalCopy as copy } from './copy'
import './criminal.scss'

interface WhoWasTakenProps {
  readonly who: readonly MustNotify[]
  readonly onChange: (who: MustNotify[]) => void
}

const options = mustNotifyList().map(({ code, title, note }) => ({ value: code, label: title, note }))

/** Who must be given a lawyer without applying: choosing says at once what follows, with its article. */
export function WhoWasTaken({ who, onChange }: WhoWasTakenProps) {
  const { way, articles } = criminalWay(who)
  return (
    <>
      <Section title={copy.who} />
      <View className="pad who-gap">{copy.whoNote}</View>
      <ChoiceList many label={copy.who} options={options} value={who} onChange={onChange} />
      <View className="mt3" {...spoken({ live: 'polite' })}>
        <NoticeBar icon={way === 'must' ? 'shield' : 'info'} title={way === 'must' ? copy.must : copy.may}>
          {way === 'must' ? copy.mustNote(articles.join('、')) : copy.mayNote}
        </NoticeBar>
      </View>
    </>
  )
}
