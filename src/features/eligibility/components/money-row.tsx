import { View } from '@tarojs/components'
import { NumberField } from '@/ui/number-field/number-field'
import { Tap } from '@/ui/tap/tap'
import { moneyCopy, questionCopy as copy } from '../copy'
import type { TypedMoney } from '../typed/typed'

interface MoneyRowProps {
  readonly id: string
  readonly row: TypedMoney
  readonly error?: string
  readonly onChange: (change: Partial<TypedMoney>) => void
}

/** One source of money; known by the month or by the year, whichever is in the head. */
export function MoneyRow({ id, row, error, onChange }: MoneyRowProps) {
  const { label, note } = moneyCopy[row.kind]
  const other = row.per === 'year' ? 'month' : 'year'
  return (
    <View className="money-row">
      <NumberField
        id={id}
        label={label}
        note={note}
        unit={copy.unit[row.per]}
        value={row.text}
        decimal
        error={error}
        unsure={row.unsure}
        onChange={(text) => onChange({ text, unsure: false })}
        onUnsure={(unsure) => onChange({ unsure })}
      />
      {row.kind === 'total' || row.unsure ? null : (
        <Tap
          className="money-per"
          label={`${label}，${copy.changePer(other)}`}
          onTap={() => onChange({ per: other })}
        >
          {copy.changePer(other)}
        </Tap>
      )}
    </View>
  )
}
