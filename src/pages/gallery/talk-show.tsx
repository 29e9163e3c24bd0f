import { View } from '@tarojs/components'
import { Bubble } from '@/ui/bubble/bubble'
import { BubbleState } from '@/ui/bubble/bubble-state'
import { TalkLine } from '@/ui/bubble/talk-line'
import { Composer } from '@/ui/composer/composer'
import { Picture } from '@/ui/picture/picture'
import { Section } from '@/ui/section/section'
import { Jump } from '@/ui/talk/jump'

const nothing = () => undefined
const words = { send: '发送', picture: '照片', left: (n: number) => `还能写 ${n} 个字` }

/** A conversation, with every way a message can stand. */
export function TalkShow() {
  return (
    <>
      <Section title="聊天" />
      <View className="pad">
        <TalkLine>昨天下午4:10</TalkLine>
        <Bubble mine lead name="林示例" under={<BubbleState words="已读" />}>
          对方的车撞了我，交警说他全责，现在他不肯赔，怎么办？
        </Bubble>
        <TalkLine rule>下面是新消息</TalkLine>
        <Bubble lead name="陈示例律师">
          您别急。先把交警给的认定书拍给我看看。
        </Bubble>
        <Bubble name="陈示例律师">票据都留着。</Bubble>
        <Bubble
          mine
          lead
          bare
          name="林示例"
          under={<BubbleState words="照片 42%" act={{ label: '取消', onTap: nothing }} />}
        >
          <Picture url="" width={600} height={800} label="照片" />
        </Bubble>
        <Bubble
          mine
          name="林示例"
          under={<BubbleState kind="held" words="这条消息要由工作人员看一下，看过才会给律师" />}
        >
          还有一句
        </Bubble>
        <Bubble
          mine
          name="林示例"
          under={<BubbleState kind="bad" icon="retry" words="没发出去，点这里重发" onTap={nothing} />}
        >
          好，我把票据都带上
        </Bubble>
        <View className="mt6" />
      </View>
      <Jump words="有 3 条新消息" onTap={nothing} />
      <Composer
        label="写给律师"
        placeholder="写给律师"
        max={2000}
        words={words}
        onDraft={nothing}
        onSend={nothing}
        onPicture={nothing}
      />
    </>
  )
}
