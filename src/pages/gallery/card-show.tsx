import { View } from '@tarojs/components'
import { Avatar } from '@/ui/avatar/avatar'
import { Banner } from '@/ui/banner/banner'
import { Cell } from '@/ui/cell/cell'
import { CellAnswer } from '@/ui/cell/cell-answer'
import { CellEdit } from '@/ui/cell/cell-edit'
import { CellGroup } from '@/ui/cell/cell-group'
import { Gauge } from '@/ui/gauge/gauge'
import { NextSteps } from '@/ui/next-steps/next-steps'
import { Section } from '@/ui/section/section'
import { Clock } from '@/ui/clock/clock'
import { Tag } from '@/ui/tag/tag'
import { Ticket } from '@/ui/ticket/ticket'

const nothing = () => undefined
const date = { month: 11, day: 25, weekday: '周三' }
const acts = [
  { icon: 'navigate', label: '怎么走', onTap: nothing },
  { icon: 'phone', label: '打电话', onTap: nothing },
  { icon: 'calendar-plus', label: '加日历', onTap: nothing },
] as const

export function CardShow() {
  return (
    <>
      <Section title="一组一组" />
      <CellGroup>
        <Cell icon="calendar" title="周三 10:00 见陈示例律师" note="村委会一楼，带身份证" onTap={nothing} />
        <Cell
          icon="file"
          title="交通事故的申请"
          note="县里正在审查"
          tags={<Clock>还剩 4 天</Clock>}
          onTap={nothing}
        />
        <Cell icon="scales" title="存下的自查" value="1 份" onTap={nothing} />
        <Cell title="家里几口人" note="4 口人" end={<CellEdit onTap={nothing}>修改</CellEdit>} />
        <CellAnswer what="什么事" edit={{ label: '修改 什么事', said: '修改', onTap: nothing }}>
          拖欠工资
        </CellAnswer>
        <Cell lead={<Avatar name="陈示例" />} title="陈示例律师" note="示例镇 6 个村" strong />
      </CellGroup>
      <Section title="结果" />
      <Banner tone="yes" title="很可能符合">
        按您填的情况，可以申请免费法律援助。
      </Banner>
      <View className="mt3" />
      <Banner tone="open" title="还差一点才知道">
        有一处要打电话问清楚。
      </Banner>
      <View className="mt3" />
      <Banner tone="over" title="收入超过标准 83.20 元/月">
        还有别的路可以走。
      </Banner>
      <View className="mt3" />
      <CellGroup padded>
        <View className="row is-between">
          <View className="strong">家里收入低于标准</View>
          <Tag icon="done">符合</Tag>
        </View>
        <Gauge
          value={1240}
          limit={1600}
          max={2133}
          limitLabel="标准线"
          label="您家每人每月 1,240 元，要低于 1,600 元"
        />
        <View className="note">比标准少 360.00 元</View>
      </CellGroup>
      <CellGroup>
        <NextSteps
          steps={[
            { title: '在手机上交申请', note: '刚才填的不用再填' },
            { title: '等审查结果', note: '最多 7 天，会发消息告诉您' },
          ]}
        />
      </CellGroup>
      <Section title="凭证" />
      <Ticket
        date={date}
        time="上午 10:00–10:20"
        whom="见陈示例律师"
        place="示例村村委会一楼，公共法律服务工作室"
        code="482913"
        codeNote="到了给工作人员看"
        forWhom="给 林示例"
        acts={acts}
      />
      <View className="mt3" />
      <Ticket
        date={{ ...date, off: true }}
        time="上午 10:00"
        whom="见陈示例律师"
        place="示例村"
        state={<Tag kind="quiet">已取消</Tag>}
      />
    </>
  )
}
