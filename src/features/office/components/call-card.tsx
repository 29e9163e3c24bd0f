import { View } from '@tarojs/components'
import { renderNotice } from '@/core/notices/templates'
import { formatMoment, fromIso } from '@/core/time'
import { spoken } from '@/ui/a11y'
import { Button } from '@/ui/button/button'
import { Fact } from '@/ui/desk/fact'
import { KeyName } from '@/ui/desk/key-name'
import { CellGroup } from '@/ui/cell/cell-group'
import { TextField } from '@/ui/text-field/text-field'
import type { Call, CallOutcome } from '../api'
import { callsCopy as copy } from '../copy'
import { CallPhone } from './call-phone'
import { DueClock } from './call-row'
import type { Phone } from './use-phone'

interface CallCardProps {
  readonly call: Call
  readonly now: number
  readonly phone: Phone
  readonly note: string
  readonly busy: boolean
  readonly onNote: (note: string) => void
  readonly onCalled: (outcome: CallOutcome) => void
}

/** Whom to call, by when, what to say, and what came of it. */
export function CallCard({ call, now, phone, note, busy, onNote, onCalled }: CallCardProps) {
  const { personName, dueBy, template, params, sensitive, tried } = call
  return (
    <View className="banner is-open">
      <View className="row is-wrap is-between">
        <View className="h1" {...spoken({ role: 'heading', level: 2 })}>
          {personName}
        </View>
        <DueClock dueBy={dueBy} now={now} />
      </View>
      <View className="office-quote">
        <View className="note">{copy.tell}</View>
        <View>{renderNotice(template, params).body}</View>
        {sensitive ? <View className="mt2 strong">{copy.sensitive}</View> : null}
      </View>
      <Fact what={copy.phone}>
        <CallPhone call={call} phone={phone} />
      </Fact>
      <Fact what={copy.by}>{formatMoment(fromIso(dueBy))}</Fact>
      {tried ? (
        <Fact what={copy.tried}>{copy.triedWords(formatMoment(fromIso(tried.at)), tried.note)}</Fact>
      ) : null}
      <CellGroup className="office-note">
        <TextField
          label={copy.note}
          placeholder={copy.noteHint}
          value={note}
          max={copy.noteMost}
          onChange={onNote}
        />
      </CellGroup>
      <View className="office-acts">
        <View className="office-act">
          <Button busy={busy} onTap={() => onCalled('reached')}>
            <View className="row">
              {copy.reached}
              <KeyName>Q</KeyName>
            </View>
          </Button>
        </View>
        <View className="office-act">
          <Button kind="text" disabled={busy} onTap={() => onCalled('not-reached')}>
            <View className="row">
              {copy.notReached}
              <KeyName>W</KeyName>
            </View>
          </Button>
        </View>
      </View>
    </View>
  )
}
