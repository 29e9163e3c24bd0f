import { View } from '@tarojs/components'
import type { Facts } from '@/core/eligibility/facts'
import { canScan, scanCode } from '@/platform/phone/scan'
import { scrollToField } from '@/platform/screen/navigation'
import { Button } from '@/ui/button/button'
import { CellGroup } from '@/ui/cell/cell-group'
import { ChoiceList } from '@/ui/choice-list/choice-list'
import { ErrorSummary } from '@/ui/error-summary/error-summary'
import { Section } from '@/ui/section/section'
import { TextField } from '@/ui/text-field/text-field'
import { verifyCopy as copy } from './copy'
import { MOST_ANSWERS } from './read-answers'
import type { VerifyInput, VerifyProblem } from './verify-input'

interface VerifyFormProps {
  readonly input: VerifyInput
  /** The answers of this phone's own check; null: none are finished here. */
  readonly mine: Facts | null
  readonly problems: readonly VerifyProblem[]
  readonly onChange: (input: VerifyInput) => void
}

const MOST_LINE = 2000

/** Which result, and whose answers: scanned, pasted, or of this phone. */
export function VerifyForm({ input, mine, problems, onChange }: VerifyFormProps) {
  const wrong = (id: string) => problems.find((one) => one.id === id)?.message
  const scan = async () => {
    const line = await scanCode()
    if (line !== null) onChange({ ...input, line })
  }
  return (
    <View>
      <ErrorSummary errors={problems} onJump={scrollToField} />
      {canScan ? (
        <View className="pad">
          <Button kind="second" icon="search" onTap={() => void scan()}>
            {copy.scan}
          </Button>
        </View>
      ) : null}
      <View className="mt3">
        <CellGroup>
          <TextField
            id="line"
            kind="long"
            label={copy.line}
            note={copy.lineNote}
            max={MOST_LINE}
            value={input.line}
            error={wrong('line')}
            onChange={(line) => onChange({ ...input, line })}
          />
        </CellGroup>
      </View>
      <Section title={copy.whose} />
      <ChoiceList
        id="whose"
        label={copy.whose}
        error={wrong('whose')}
        value={input.whose}
        options={[
          { value: 'given', label: copy.given, note: copy.givenNote },
          { value: 'mine', label: copy.mine, note: mine === null ? copy.noMine : copy.mineNote },
        ]}
        onChange={(whose) => onChange({ ...input, whose })}
      />
      {input.whose === 'given' ? (
        <View className="mt3">
          <CellGroup>
            <TextField
              id="answers"
              kind="long"
              label={copy.answers}
              note={copy.answersNote}
              max={MOST_ANSWERS}
              value={input.answers}
              error={wrong('answers')}
              onChange={(answers) => onChange({ ...input, answers })}
            />
          </CellGroup>
        </View>
      ) : null}
      <View className="note pad mt3">{copy.sends}</View>
    </View>
  )
}
