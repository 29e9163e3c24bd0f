import { View } from '@tarojs/components'
import type { Check } from '@/core/eligibility/check'
import { questionOf } from '@/core/eligibility/interview'
import { NoticeBar } from '@/ui/notice-bar/notice-bar'
import { lawCopy as copy } from '../law-copy'
import { useSound } from '../use-check'

interface ChangedBarProps {
  readonly check: Check
  /** Said only on the page of this question, where one is named. */
  readonly id?: string
}

/** The law asks something otherwise than when it was answered: which questions come again. */
export function ChangedBar({ check, id }: ChangedBarProps) {
  const { again } = useSound()
  const names = again.map((one) => questionOf(check.standard, one)?.short ?? '').filter((name) => name !== '')
  const isSaid = names.length > 0 && (id === undefined || again.includes(id))
  return (
    <View>
      {isSaid ? (
        <NoticeBar icon="scales" title={copy.changed} flat={id !== undefined}>
          {copy.again(names.join('、'))}
        </NoticeBar>
      ) : null}
    </View>
  )
}
