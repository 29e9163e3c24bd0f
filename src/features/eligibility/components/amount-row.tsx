import { View } from '@tarojs/components'
import type { Period } from '@/core/eligibility/facts'
import { Button } from '@/ui/button/button'
import { NumberField } from '@/ui/number-field/number-field'
import { Segmented } from '@/ui/segmented/segmented'
import { amountCopy as copy } from '../interview-copy'
import type { TypedAmount } from '../typed/typed'

interface AmountRowProps {
  readonly id: string
  readonly label: string
  readonly row: TypedAmount
  readonly periods: readonly Period[]
  /** How many months the standard looks back. */
  readonly months: number | null
  readonly error?: string
  readonly onChange: (row: TypedAmount) => void
  /** Left out for the first. */
  readonly onRemove?: () => void
}

/** One amount, and what it is for: by the month, by the year, whichever is in the head. */
export function AmountRow({ id, label, row, periods, months, error, onChange, onRemove }: AmountRowProps) {
  return (
    <View className="amount">
      <NumberField
        id={id}
        label={label}
        unit={copy.unit(row.per, months)}
        value={row.text}
        decimal
        error={error}
        unsure={row.unsure}
        onChange={(text) => onChange({ ...row, text, unsure: false })}
        onUnsure={(unsure) => onChange({ ...row, unsure })}
      />
      <View>
        {row.unsure || periods.length < 2 ? null : (
          <View className="amount-per">
            <Segmented<Period>
              label={copy.whichPer(label)}
              options={periods.map((per) => ({ value: per, label: copy.per(per, months) }))}
              value={row.per}
              onChange={(per) => onChange({ ...row, per })}
            />
          </View>
        )}
      </View>
      {onRemove ? (
        <Button kind="text" icon="trash" label={copy.removeRow(label)} onTap={onRemove}>
          {copy.remove}
        </Button>
      ) : null}
    </View>
  )
}
