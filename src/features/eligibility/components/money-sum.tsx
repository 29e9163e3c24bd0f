import { Text, View } from '@tarojs/components'
import { moneyText } from '@/core/eligibility/render/amount'
import { spoken } from '@/ui/a11y'
import { questionCopy as copy } from '../copy'
import { sumOf } from '../typed/sums'
import type { TypedMoney } from '../typed/typed'

interface MoneySumProps {
  readonly rows: readonly TypedMoney[]
  readonly members: unknown
}

/** What the rows add up to, so that nobody has to. */
export function MoneySum({ rows, members }: MoneySumProps) {
  const sum = sumOf(rows, members)
  if (sum === null) return null
  const least = sum.part ? `${copy.atLeast} ` : ''
  return (
    <View className="sum" {...spoken({ live: 'polite' })}>
      <View className="note">
        {copy.sumTotal(typeof members === 'number' ? members : null)} {least}
        {moneyText(sum.month)}
      </View>
      {sum.each ? (
        <View className="sum-each">
          <Text>{copy.sumEach}</Text>
          <Text className="sum-n">{`${least}${moneyText(sum.each)}`}</Text>
        </View>
      ) : null}
    </View>
  )
}
