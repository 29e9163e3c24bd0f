import { useState } from 'react'
import { View } from '@tarojs/components'
import { switchOwner } from '@/platform/cloud/owner'
import { eraseOwner } from '@/platform/store/shelf'
import { useCommand } from '@/platform/cloud/use-command'
import { back, go } from '@/platform/screen/navigation'
import { Button } from '@/ui/button/button'
import { ChoiceList } from '@/ui/choice-list/choice-list'
import { NoticeBar } from '@/ui/notice-bar/notice-bar'
import { Question } from '@/ui/question/question'
import { Sheet } from '@/ui/sheet/sheet'
import { useMe } from './api'
import { accountsCopy } from './copy'
import { accountPagesCopy } from './pages-copy'

/** For whom things are done: choose, add, or stop acting for somebody. */
export function PersonChoice() {
  const { persons, current } = useMe()
  const end = useCommand('accounts.endActing')
  const [asking, setAsking] = useState(false)
  const options = persons.map((one) => ({
    value: one.personId,
    label: one.name || accountsCopy.noName,
    note: accountsCopy.relations[one.relation],
  }))
  const choose = (personId: string) => {
    switchOwner(personId)
    back()
  }
  const stop = async () => {
    setAsking(false)
    const me = current ? await end.run({ personId: current.personId }) : null
    const self = me?.persons[0]
    if (self) switchOwner(self.personId)
    if (me && current) eraseOwner(current.personId)
  }
  return (
    <>
      <Question heading={accountPagesCopy.whoTitle}>
        <ChoiceList
          label={accountPagesCopy.whoTitle.join('')}
          options={options}
          value={current?.personId ?? null}
          onChange={choose}
        />
      </Question>
      {end.error ? <NoticeBar kind="error">{end.error.userMessage}</NoticeBar> : null}
      <View className="pad mt4">
        <Button kind="second" icon="plus" onTap={() => go('addPerson')}>
          {accountPagesCopy.addPerson}
        </Button>
        {current && current.relation !== 'self' ? (
          <Button kind="danger" busy={end.busy} onTap={() => setAsking(true)}>
            {accountPagesCopy.stopActing}
          </Button>
        ) : null}
      </View>
      <Sheet
        open={asking}
        title={accountPagesCopy.stopTitle(current?.name ?? '')}
        note={accountPagesCopy.stopNote}
        onClose={() => setAsking(false)}
        foot={
          <>
            <Button onTap={() => setAsking(false)}>{accountPagesCopy.keep}</Button>
            <Button kind="danger" onTap={() => void stop()}>
              {accountPagesCopy.stopActing}
            </Button>
          </>
        }
      />
    </>
  )
}
