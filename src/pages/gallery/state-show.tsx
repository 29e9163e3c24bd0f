import { useState } from 'react'
import { View } from '@tarojs/components'
import { Button } from '@/ui/button/button'
import { CellGroup } from '@/ui/cell/cell-group'
import { ChoiceList } from '@/ui/choice-list/choice-list'
import { Empty } from '@/ui/empty/empty'
import { ErrorRetry } from '@/ui/error-retry/error-retry'
import { Section } from '@/ui/section/section'
import { Sheet } from '@/ui/sheet/sheet'
import { Skeleton } from '@/ui/skeleton/skeleton'

const nothing = () => undefined
const reasons = [
  { value: 'busy', label: '那天有事' },
  { value: 'solved', label: '事情已经解决了' },
  { value: 'far', label: '路太远，去不了' },
] as const

export function StateShow() {
  const [open, setOpen] = useState(false)
  const [reason, setReason] = useState<'busy' | 'solved' | 'far' | null>(null)
  const close = () => setOpen(false)
  return (
    <>
      <Section title="各种状态" />
      <CellGroup>
        <Skeleton rows={2} lead="round" />
      </CellGroup>
      <CellGroup>
        <Empty
          title="还没有预约"
          note="想当面问律师，可以约一个时间"
          action={{ label: '约见面', onTap: nothing }}
        />
      </CellGroup>
      <CellGroup>
        <ErrorRetry
          title="网络不通，没能打开"
          message="您填的都还在。自查没网也能用。"
          onRetry={nothing}
          onCall={nothing}
        />
      </CellGroup>
      <View className="pad mt4">
        <Button kind="second" onTap={() => setOpen(true)}>
          打开底部弹层
        </Button>
      </View>
      <Sheet
        open={open}
        title="真的不去了吗？"
        note="位子会让给别人。告诉我们原因，方便改进。"
        onClose={close}
        foot={
          <>
            <Button onTap={close}>换个时间</Button>
            <Button kind="danger" onTap={close}>
              不去了，取消预约
            </Button>
          </>
        }
      >
        <ChoiceList label="为什么不去了" options={reasons} value={reason} onChange={setReason} />
      </Sheet>
    </>
  )
}
