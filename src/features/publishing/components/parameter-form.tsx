import { View } from '@tarojs/components'
import { SAID_STATUSES } from '@/core/eligibility/exchange/parameter-row'
import { SAID_UNITS } from '@/core/eligibility/exchange/units'
import { Chip } from '@/ui/chip/chip'
import { TextField } from '@/ui/text-field/text-field'
import { parameterCopy as copy } from '../copy'
import type { Fields, Head } from '../model/parameter-fields'
import './publishing.scss'

interface ParameterFormProps {
  readonly fields: Fields
  readonly wrong: Partial<Fields>
  readonly onChange: (head: Head, words: string) => void
}

/** In the order somebody with the announcement in hand fills them in. */
const TEXTS = [
  '名称',
  '数值',
  '统计年度',
  '起用日期',
  '停用日期',
  '来源',
  '说明',
  '指标',
  '地区代码',
  '编号',
] as const

/** A figure 基数 with its unit, its year and its days, as an office writes them. */
export function ParameterForm({ fields, wrong, onChange }: ParameterFormProps) {
  return (
    <>
      {TEXTS.map((head) => (
        <TextField
          key={head}
          label={head}
          placeholder={copy.hints[head]}
          value={fields[head]}
          max={200}
          error={wrong[head]}
          onChange={(words) => onChange(head, words)}
        />
      ))}
      <Choice head="单位" options={SAID_UNITS} fields={fields} onChange={onChange} />
      <Choice head="状态" options={SAID_STATUSES} fields={fields} onChange={onChange} />
    </>
  )
}

interface ChoiceProps extends Pick<ParameterFormProps, 'fields' | 'onChange'> {
  readonly head: '单位' | '状态'
  readonly options: readonly string[]
}

function Choice({ head, options, fields, onChange }: ChoiceProps) {
  return (
    <View className="law-choice">
      <View className="strong">{head}</View>
      <View className="row is-wrap">
        {options.map((one) => (
          <Chip key={one} on={fields[head] === one} onTap={() => onChange(head, one)}>
            {one}
          </Chip>
        ))}
      </View>
    </View>
  )
}
