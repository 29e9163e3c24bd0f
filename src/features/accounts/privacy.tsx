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
import { accountPagesCopy } from './pages-copy'

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
    say(accountPagesCopy.erased)
  }
  return (
    <>
      <Section title={accountPagesCopy.onPhone} />
      <CellGroup>
        <Cell icon="file" title={accountPagesCopy.kept} note={accountPagesCopy.keptNote(kept)} />
        <Cell icon="pin" title={accountPagesCopy.keptAlways} note={accountPagesCopy.keptAlwaysNote} />
      </CellGroup>
      <View className="pad mt3">
        <Button kind="second" icon="trash" onTap={() => setAsking(true)}>
          {accountPagesCopy.erase}
        </Button>
      </View>
      <Section title={accountPagesCopy.onServer} />
      <CellGroup>
        <Cell icon="shield" title={accountPagesCopy.serverBooked} note={accountPagesCopy.serverBookedNote} />
        <Cell icon="scales" title={accountPagesCopy.serverCheck} note={accountPagesCopy.serverCheckNote} />
      </CellGroup>
      <Consents />
      <Sheet
        open={asking}
        title={accountPagesCopy.eraseTitle}
        note={accountPagesCopy.eraseNote}
        onClose={() => setAsking(false)}
        foot={
          <>
            <Button onTap={() => setAsking(false)}>{accountPagesCopy.keep}</Button>
            <Button kind="danger" onTap={erase}>
              {accountPagesCopy.eraseDo}
            </Button>
          </>
        }
      />
    </>
  )
}
