import { useState } from 'react'
import { View } from '@tarojs/components'
import { forgetOwner } from '@/platform/cloud/owner'
import { signOut } from '@/platform/cloud/session'
import { say } from '@/platform/phone/feedback'
import { countKept, erasePeople } from '@/platform/store/shelf'
import { Button } from '@/ui/button/button'
import { Cell } from '@/ui/cell/cell'
import { CellGroup } from '@/ui/cell/cell-group'
import { Section } from '@/ui/section/section'
import { Sheet } from '@/ui/sheet/sheet'
import { Consents } from './consents'
import { accountsCopy } from './copy'

/** What is kept where, in plain words, and the way to erase it from this phone. */
export function Privacy() {
  const [kept, setKept] = useState(countKept)
  const [asking, setAsking] = useState(false)
  const erase = () => {
    erasePeople()
    forgetOwner()
    signOut()
    setKept(countKept())
    setAsking(false)
    say(accountsCopy.erased)
  }
  return (
    <>
      <Section title={accountsCopy.onPhone} />
      <CellGroup>
        <Cell icon="file" title={accountsCopy.kept} note={accountsCopy.keptNote(kept)} />
        <Cell icon="pin" title={accountsCopy.keptAlways} note={accountsCopy.keptAlwaysNote} />
      </CellGroup>
      <View className="pad mt3">
        <Button kind="second" icon="trash" onTap={() => setAsking(true)}>
          {accountsCopy.erase}
        </Button>
      </View>
      <Section title={accountsCopy.onServer} />
      <CellGroup>
        <Cell icon="shield" title={accountsCopy.serverBooked} note={accountsCopy.serverBookedNote} />
        <Cell icon="scales" title={accountsCopy.serverCheck} note={accountsCopy.serverCheckNote} />
      </CellGroup>
      <Consents />
      <Sheet
        open={asking}
        title={accountsCopy.eraseTitle}
        note={accountsCopy.eraseNote}
        onClose={() => setAsking(false)}
        foot={
          <>
            <Button onTap={() => setAsking(false)}>{accountsCopy.keep}</Button>
            <Button kind="danger" onTap={erase}>
              {accountsCopy.eraseDo}
            </Button>
          </>
        }
      />
    </>
  )
}
