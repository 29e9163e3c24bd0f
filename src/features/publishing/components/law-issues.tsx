import { View } from '@tarojs/components'
import { NoticeBar } from '@/ui/notice-bar/notice-bar'
import type { Law } from '../api'
import { lawCopy as copy } from '../copy'
import { IssueList } from './issue-list'

/** What was found wrong with a draft; that nothing was. What is past being changed is not judged again. */
export function LawIssues({ law: { row, issues } }: { readonly law: Law }) {
  if (issues.length === 0)
    return row.state === 'CHECKED' ? <NoticeBar kind="done">{copy.noIssues}</NoticeBar> : null
  return (
    <NoticeBar kind="error" title={copy.issues(issues.length)}>
      <View className="mt2">
        <IssueList issues={issues} />
      </View>
    </NoticeBar>
  )
}
