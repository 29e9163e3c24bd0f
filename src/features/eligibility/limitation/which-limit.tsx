import { View } from '@tarojs/components'
import { LIMIT_CODES, limitWords } from '@/core/eligibility/limitation'
import { callHotline } from '@/platform/phone/phone-call'
import { useReadAloud } from '@/platform/phone/use-read-aloud'
import { go } from '@/platform/screen/navigation'
import { Cell } from '@/ui/cell/cell'
import { CellGroup } from '@/ui/cell/cell-group'
import { Page } from '@/ui/page/page'
import { Question } from '@/ui/question/question'
import { limitCopy as copy } from './copy'
import './limitation.scss'

/** The first question: which time limit. Each leads to its own page; who cannot say is called to 12348. */
export function WhichLimit() {
  const all = LIMIT_CODES.map((code) => ({ code, ...limitWords(code) }))
  const voice = useReadAloud('which-limit', () =>
    [copy.which.join(''), ...all.map(({ title }) => title), copy.unsure].join('。'),
  )
  return (
    <Page title={copy.title}>
      <Question heading={copy.which} help={{ ...voice, onCall: callHotline }}>
        <View className="pad note limit-gap">{copy.whichNote}</View>
        <CellGroup>
          {all.map(({ code, title, note }) => (
            <Cell
              key={code}
              icon="clock"
              title={title}
              note={note}
              onTap={() => go('eligibilityLimitation', { limit: code })}
            />
          ))}
          <Cell icon="phone" title={copy.unsure} note={copy.unsureNote} onTap={callHotline} />
        </CellGroup>
      </Question>
    </Page>
  )
}
