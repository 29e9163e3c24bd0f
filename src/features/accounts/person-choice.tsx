import { useState } from 'react'
import { View } from '@tarojs/components'
import { switchOwner } from '@/platform/cloud/owner'
import { useCommand } from '@/platform/cloud/use-command'
import { back, go } from '@/platform/screen/navigation'
import { Button } from '@/ui/button/button'
import { ChoiceList } from '@/ui/choice-list/choice-list'
import { NoticeBar } from '@/ui/notice-bar/notice-bar'
import { Question } from '@/ui/question/question'
import { Sheet } from '@/ui/sheet/sheet'
import { useMe } from './api'
import { accountsCopy } from './copy'

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
  }
  return (
    <>
      <Question heading={accountsCopy.whoTitle}>
        <ChoiceList
          label={accountsCopy.whoTitle.join('')}
          options={options}
          value={current?.personId ?? null}
          onChange={choose}
        />
      </Question>
      {end.error ? <NoticeBar kind="error">{end.error.userMessage}</NoticeBar> : null}
      <View className="pad mt4">
        <Button kind="second" icon="plus" onTap={() => go('addPerson')}>
          {accountsCopy.addPerson}
        </Button>
        {current && current.relation !== 'self' ? (
          <Button kind="danger" busy={end.busy} onTap={() => setAsking(true)}>
            {accountsCopy.stopActing}
          </Button>
        ) : null}
      </View>
      <Sheet
        open={asking}
        title={accountsCopy.stopTitle(current?.name ?? '')}
        note={accountsCopy.stopNote}
        onClose={() => setAsking(false)}
        foot={
          <>
            <Button onTap={() => setAsking(false)}>{accountsCopy.keep}</Button>
            <Button kind="danger" onTap={() => void stop()}>
              {accountsCopy.stopActing}
            </Button>
          </>
        }
      />
    </>
  )
}
