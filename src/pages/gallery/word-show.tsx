import { View } from '@tarojs/components'
import { Badge } from '@/ui/badge/badge'
import { Button } from '@/ui/button/button'
import { Clock } from '@/ui/clock/clock'
import { NoticeBar } from '@/ui/notice-bar/notice-bar'
import { Phrases } from '@/ui/phrases/phrases'
import { Section } from '@/ui/section/section'
import { Steps } from '@/ui/steps/steps'
import { Tag } from '@/ui/tag/tag'

const nothing = () => undefined

export function WordShow() {
  return (
    <>
      <Section title="按钮" />
      <View className="pad">
        <Button onTap={nothing}>
          <Phrases of={['我能不能申请', '免费法律援助？']} />
        </Button>
        <View className="mt2" />
        <Button kind="second" icon="calendar-plus" onTap={nothing}>
          约见面
        </Button>
        <View className="mt2" />
        <Button busy onTap={nothing}>
          正在提交
        </Button>
        <View className="mt2" />
        <Button disabled onTap={nothing}>
          不能点
        </Button>
        <View className="row">
          <Button kind="text" onTap={nothing}>
            改时间
          </Button>
          <Button kind="danger" onTap={nothing}>
            不去了
          </Button>
        </View>
      </View>
      <Section title="标签、时钟、步骤" aside="每个都有字" />
      <View className="pad row is-wrap">
        <Tag>符合</Tag>
        <Tag icon="done">符合</Tag>
        <Tag kind="quiet">已取消</Tag>
        <Tag kind="done" icon="done">
          已办完
        </Tag>
        <Tag kind="error" icon="warning">
          超期
        </Tag>
        <Tag kind="new">未读</Tag>
        <Clock>还剩 4 天</Clock>
        <Clock kind="calm">已停表</Clock>
        <Clock kind="late">已过期</Clock>
        <Clock big>位子给您留着 4 分 38 秒</Clock>
        <Badge count={2} />
        <Badge count={120} />
      </View>
      <View className="mt3">
        <Steps at={3} of={6} />
      </View>
      <Section title="提示条" />
      <NoticeBar>自查只存在这部手机里。</NoticeBar>
      <View className="mt2" />
      <NoticeBar kind="clock" title="位子快到时间了" action={{ label: '再留 10 分钟', onTap: nothing }} />
      <View className="mt2" />
      <NoticeBar kind="error" title="没有网络">
        您填的都存好了，有网再提交。
      </NoticeBar>
      <View className="mt2" />
      <NoticeBar kind="done">已经存好了。</NoticeBar>
    </>
  )
}
