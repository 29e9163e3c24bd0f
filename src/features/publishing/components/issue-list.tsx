import { View } from '@tarojs/components'
import { placeLabel } from '@/core/eligibility/exchange/place-label'
import type { LawIssue } from '../api'
import { importCopy, lawCopy as copy } from '../copy'
import './publishing.scss'

const placeOf = ({ row, path }: LawIssue): string => {
  const place = path === '' ? '' : placeLabel(path)
  return row === undefined || row === null ? copy.at(place) : `${importCopy.row(row)} ${place}`
}

/** What is wrong, one by one: where, and a sentence. */
export function IssueList({ issues }: { readonly issues: readonly LawIssue[] }) {
  return (
    <View>
      {issues.map((issue, at) => (
        <View key={at} className="law-issue">
          <View className="law-issue-at">{placeOf(issue)}</View>
          <View>{issue.sentence}</View>
        </View>
      ))}
    </View>
  )
}
