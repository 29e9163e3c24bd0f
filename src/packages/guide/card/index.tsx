import { View } from '@tarojs/components'
import { writeReceipt } from '@/core/eligibility/receipt-code'
import { Gone } from '@/features/eligibility/components/gone'
import { cardCopy as copy } from '@/features/eligibility/receipt/copy'
import { LineList } from '@/features/eligibility/receipt/line-list'
import { receiptFor } from '@/features/eligibility/receipt/make'
import { ShowCard } from '@/features/eligibility/receipt/show-card'
import { useCheck, useSound } from '@/features/eligibility/use-check'
import { copyText } from '@/platform/phone/clipboard'
import { say } from '@/platform/phone/feedback'
import { go } from '@/platform/screen/navigation'
import { Button } from '@/ui/button/button'
import { Cell } from '@/ui/cell/cell'
import { CellGroup } from '@/ui/cell/cell-group'
import { Page } from '@/ui/page/page'
import { Section } from '@/ui/section/section'

const copyOut = async (words: string, done: string) => say((await copyText(words)) ? done : copy.failed)

/** The result as a card for the counter: made on this phone, opens without a network, holds nobody's name. */
export default function CardPage() {
  const check = useCheck()
  const { facts } = useSound()
  if (check === null || check.question !== null) {
    return (
      <Page title={copy.title}>
        <Gone />
      </Page>
    )
  }
  const line = writeReceipt(receiptFor(check, facts))
  return (
    <Page title={copy.title}>
      <View className="pad">{copy.lead}</View>
      <View className="mt3">
        <ShowCard decision={check.decision} line={line} />
      </View>
      <View className="note pad mt3">{copy.inside}</View>
      <Section title={copy.line} />
      <View className="note pad">{copy.lineNote}</View>
      <View className="pad mt3">
        <Button kind="second" onTap={() => void copyOut(line, copy.copied)}>
          {copy.copyLine}
        </Button>
      </View>
      <View className="mt3">
        <LineList line={line} />
      </View>
      <Section title={copy.answers} />
      <CellGroup padded>{copy.answersNote}</CellGroup>
      <View className="pad mt3">
        <Button kind="second" onTap={() => void copyOut(JSON.stringify(facts), copy.copiedAnswers)}>
          {copy.copyAnswers}
        </Button>
      </View>
      <View className="mt4">
        <CellGroup>
          <Cell
            icon="shield"
            title={copy.check}
            note={copy.checkNote}
            onTap={() => go('eligibilityVerify', { own: '1' })}
          />
        </CellGroup>
      </View>
    </Page>
  )
}
