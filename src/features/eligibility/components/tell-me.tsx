import { useState } from 'react'
import { View } from '@tarojs/components'
import { ASKED_AT, sayWhatFor } from '@/core/notices/kinds'
import { canSubscribe } from '@/platform/phone/subscribe'
import { Button } from '@/ui/button/button'
import { NoticeBar } from '@/ui/notice-bar/notice-bar'
import { Sheet } from '@/ui/sheet/sheet'
import { tellCopy as copy } from '../copy'
import { useTellMe } from '../tell-me'

/** 标准变了告诉我: says what is kept and how one is told, asks, and can be taken back in one tap. */
export function TellMe() {
  const { wanted, busy, error, tell, untell } = useTellMe()
  const [asking, setAsking] = useState(false)
  const agree = () => void tell().then((done) => (done ? setAsking(false) : undefined))
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
        note={copy.note}
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
        {bad}
      </Sheet>
    </>
  )
}
