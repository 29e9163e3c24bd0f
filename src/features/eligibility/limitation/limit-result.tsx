import { View } from '@tarojs/components'
import { timeLeftText, type Limitation } from '@/core/eligibility/limitation'
import { formatWeekday } from '@/core/time'
import { callHotline } from '@/platform/phone/phone-call'
import { useReadAloud } from '@/platform/phone/use-read-aloud'
import { go, replace } from '@/platform/screen/navigation'
import { Button } from '@/ui/button/button'
import { CalendarBlock } from '@/ui/calendar-block/calendar-block'
import { Cell } from '@/ui/cell/cell'
import { CellGroup } from '@/ui/cell/cell-group'
import { Clock } from '@/ui/clock/clock'
import { Foot } from '@/ui/foot/foot'
import { HelpRow } from '@/ui/help-row/help-row'
import { NoticeBar } from '@/ui/notice-bar/notice-bar'
import { Page } from '@/ui/page/page'
import { Phrases } from '@/ui/phrases/phrases'
import { Section } from '@/ui/section/section'
import { spoken } from '@/ui/a11y'
import { limitCopy as copy } from './copy'
import { headPhrases, howLines, limitAloud } from './limit-words'
import './limitation.scss'

interface LimitResultProps {
  readonly limit: Limitation
  readonly onChange: () => void
  readonly onBook: () => void
}

const CLOCKS = { past: 'late', urgent: 'running', soon: 'running', calm: 'calm' } as const

/** The day to keep, how it was counted, and what may change it; when time is short, help comes before everything. */
export function LimitResult({ limit, onChange, onBook }: LimitResultProps) {
  const { last, words, urgent, state, mayChange } = limit
  const isShort = state === 'urgent' || state === 'past'
  const voice = useReadAloud('limit', () => limitAloud(limit))
  return (
    <Page
      title={copy.title}
      foot={
        <Foot>
          <Button
            icon={isShort ? 'phone' : undefined}
            onTap={isShort ? callHotline : () => go('eligibilityStart')}
          >
            {isShort ? copy.callNow : copy.check}
          </Button>
          <Button kind="text" onTap={onChange}>
            {copy.change}
          </Button>
        </Foot>
      }
    >
      <HelpRow {...voice} onCall={callHotline} />
      {urgent ? (
        <View className="limit-note">
          <NoticeBar kind="clock" title={urgent.article ?? undefined}>
            {urgent.text}
          </NoticeBar>
        </View>
      ) : null}
      {state === 'past' ? (
        <View className="limit-note">
          <NoticeBar kind="clock">{mayChange[mayChange.length - 1]}</NoticeBar>
        </View>
      ) : null}
      <CellGroup>
        <View className="limit-head">
          <CalendarBlock
            month={Number(last.slice(5, 7))}
            day={Number(last.slice(8))}
            weekday={formatWeekday(last)}
          />
          <View className="limit-words">
            <View className="h2" {...spoken({ role: 'heading', level: 1 })}>
              <Phrases of={headPhrases(limit)} />
            </View>
            <View className="mt2">
              <Clock big kind={CLOCKS[state]}>
                {timeLeftText(limit)}
              </Clock>
            </View>
          </View>
        </View>
        <Cell icon="file" title={words.act} note={copy.todo} />
      </CellGroup>
      {words.doubt ? (
        <View className="limit-note">
          <NoticeBar title={copy.provisional}>{words.doubt}</NoticeBar>
        </View>
      ) : null}
      <Lines title={copy.how} lines={howLines(limit)} />
      <Lines title={copy.mayChange} lines={mayChange.slice(0, state === 'past' ? -1 : undefined)} />
      <Section title={copy.ways} />
      <CellGroup>
        {isShort ? <Cell icon="file" title={copy.check} onTap={() => go('eligibilityStart')} /> : null}
        <Cell icon="calendar-plus" title={copy.book} note={copy.bookNote} onTap={onBook} />
        <Cell icon="clock" title={copy.another} onTap={() => replace('eligibilityLimitation')} />
      </CellGroup>
      <View className="pad note mt3">{copy.note}</View>
    </Page>
  )
}

function Lines({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  return (
    <>
      <Section title={title} />
      <CellGroup padded>
        {lines.map((line) => (
          <View key={line} className="limit-line">
            {line}
          </View>
        ))}
      </CellGroup>
    </>
  )
}
