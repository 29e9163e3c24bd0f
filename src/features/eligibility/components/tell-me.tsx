import { useState } from 'react'
import { View } from '@tarojs/components'
import type { Facts } from '@/core/eligibility/facts'
import { ASKED_AT, sayWhatFor } from '@/core/notices/kinds'
import { canSubscribe } from '@/platform/phone/subscribe'
import { Button } from '@/ui/button/button'
import { NoticeBar } from '@/ui/notice-bar/notice-bar'
import { Sheet } from '@/ui/sheet/sheet'
import { SwitchCell } from '@/ui/switch/switch-cell'
import { tellCopy as copy } from '../copy'
import { againCopy } from '../result/copy'
import { useTellMe } from '../tell-me'

/**
 * 标准变了告诉我: says what is kept and how one is told, asks, and can be taken back in one tap. Leaving the answers to be judged again is
 * asked by itself, and off.
 */
export function TellMe({ facts }: { readonly facts: Facts }) {
  const { wanted, busy, error, tell, untell } = useTellMe()
  const [asking, setAsking] = useState(false)
  const [withAnswers, setWithAnswers] = useState(false)
  const agree = () =>
    void tell(withAnswers ? facts : null).then((done) => (done ? setAsking(false) : undefined))
  const bad = error ? <NoticeBar kind="error">{error.userMessage}</NoticeBar> : null
  if (wanted) {
    return (
      <>
        <NoticeBar kind="done" live title={copy.told} action={{ label: copy.undo, onTap: untell }}>
          {copy.toldNote}
        </NoticeBar>
        {bad}
      </>
    )
  }
  return (
    <>
      <View className="pad">
        <Button kind="second" icon="bell" onTap={() => setAsking(true)}>
          {copy.act}
        </Button>
      </View>
      <Sheet
        open={asking}
        title={copy.title}
        note={withAnswers ? againCopy.note : copy.note}
        onClose={() => setAsking(false)}
        foot={
          <>
            {canSubscribe() ? <View className="note mid">{sayWhatFor(ASKED_AT.result)}</View> : null}
            <View className="mt2" />
            <Button busy={busy} onTap={agree}>
              {copy.agree}
            </Button>
            <Button kind="text" onTap={() => setAsking(false)}>
              {copy.not}
            </Button>
          </>
        }
      >
        <SwitchCell
          title={againCopy.answers}
          note={againCopy.answersNote}
          on={withAnswers}
          onChange={setWithAnswers}
        />
        {bad}
      </Sheet>
    </>
  )
}
