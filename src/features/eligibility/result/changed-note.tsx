import { View } from '@tarojs/components'
import { useEffect } from 'react'
import type { Check } from '@/core/eligibility/check'
import type { Facts } from '@/core/eligibility/facts'
import { readReceipt, writeReceipt } from '@/core/eligibility/receipt-code'
import { NoticeBar } from '@/ui/notice-bar/notice-bar'
import { keepSeen, useKeptResult } from '../kept-result'
import { useLaw } from '../law/law'
import { receiptFor } from '../receipt/make'
import { changesSince } from './changed'
import { changedCopy as copy } from './copy'

interface ChangedNoteProps {
  readonly check: Check
  readonly facts: Facts
}

/** A result looked at under an older law was computed again: says what changed and when, until it is understood. */
export function ChangedNote({ check, facts }: ChangedNoteProps) {
  const { seen } = useKeptResult()
  const library = useLaw((law) => law.library)
  const receipt = receiptFor(check, facts)
  const line = writeReceipt(receipt)
  const before = seen === null ? null : readReceipt(seen.line)
  const changes =
    seen === null || before === null
      ? null
      : changesSince({ receipt: before, day: seen.day }, receipt, check.decision, library)
  const isNew = changes === null && seen?.line !== line
  const { date } = check.decision
  useEffect(() => {
    if (isNew) keepSeen(line, date)
  }, [isNew, line, date])
  if (changes === null) return null
  return (
    <View className="result-note">
      <NoticeBar
        icon="scales"
        live
        title={copy.title}
        action={{ label: copy.understood, onTap: () => keepSeen(line, date) }}
      >
        {changes.map((change) => (
          <View key={change} className="mt1">
            {change}
          </View>
        ))}
      </NoticeBar>
    </View>
  )
}
