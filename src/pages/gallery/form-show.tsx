import { useState } from 'react'
import { View } from '@tarojs/components'
import { scrollToField } from '@/platform/screen/navigation'
import { CellGroup } from '@/ui/cell/cell-group'
import { ChoiceList } from '@/ui/choice-list/choice-list'
import { ErrorSummary } from '@/ui/error-summary/error-summary'
import { NumberField } from '@/ui/number-field/number-field'
import { Question } from '@/ui/question/question'
import { Section } from '@/ui/section/section'
import { Steps } from '@/ui/steps/steps'
import { TextField } from '@/ui/text-field/text-field'

type Dole = 'yes' | 'no' | 'before' | 'unsure'

const options = [
  { value: 'yes', label: '有，正在领' },
  { value: 'no', label: '没有' },
  { value: 'before', label: '以前领过，现在停了' },
  { value: 'unsure', label: '不清楚', note: '没关系，后面可以再补', soft: true },
] as const
const things = [
  { value: 'contract', label: '合同' },
  { value: 'photo', label: '照片', note: '可以先拍照发给律师看' },
] as const

export function FormShow() {
  const [dole, setDole] = useState<Dole | null>('yes')
  const [brought, setBrought] = useState<('contract' | 'photo')[]>(['contract'])
  const [texts, setTexts] = useState({ mine: '1160', son: '三千多', name: '林示例', words: '' })
  const [unsure, setUnsure] = useState(false)
  const set = (part: Partial<typeof texts>) => setTexts({ ...texts, ...part })
  return (
    <>
      <Section title="一页一问" />
      <Question
        heading={['您家现在', '有人领低保吗？']}
        why="领低保的家庭不用再查收入，可以直接申请。"
        help={{ onSpeak: () => undefined, onCall: () => undefined }}
        steps={<Steps at={2} of={6} />}
      >
        <ChoiceList label="您家现在有人领低保吗？" options={options} value={dole} onChange={setDole} />
      </Question>
      <Section title="可选几样" />
      <ChoiceList label="带什么" many options={things} value={brought} onChange={setBrought} />
      <Section title="填数字和字" />
      <ErrorSummary
        errors={[{ id: 'son', message: '儿子的收入：请填数字，比如 3160' }]}
        onJump={scrollToField}
      />
      <View className="mt3" />
      <CellGroup>
        <NumberField
          label="我自己"
          note="种地、打零工"
          unit="元/月"
          value={texts.mine}
          unsure={unsure}
          onUnsure={setUnsure}
          onChange={(mine) => set({ mine })}
        />
        <NumberField
          id="son"
          label="儿子"
          unit="元/月"
          value={texts.son}
          error="请填数字，比如 3160"
          onChange={(son) => set({ son })}
        />
        <TextField label="姓名" value={texts.name} onChange={(name) => set({ name })} />
        <TextField
          label="想说的话"
          kind="long"
          max={200}
          placeholder="不填也可以"
          value={texts.words}
          onChange={(words) => set({ words })}
        />
      </CellGroup>
    </>
  )
}
