import { View } from '@tarojs/components'
import { NoticeBar } from '@/ui/notice-bar/notice-bar'
import type { Law, LawIssue } from '../api'
import { lawCopy as copy } from '../copy'
import { IssueList } from './issue-list'

interface LawIssuesProps {
  readonly law: Law
  /** Why the last act was refused, before anything else; null: none was. */
  readonly refused: readonly LawIssue[] | null
}

/**
 * What is to be mended, what of a checked one is to be heeded, or that nothing was found. What is past being changed is not judged
 * again.
 */
export function LawIssues({ law: { row, issues }, refused }: LawIssuesProps) {
  const wrong = refused ?? (row.state === 'DRAFT' ? issues : [])
  if (wrong.length > 0)
    return (
      <NoticeBar kind="error" title={copy.issues(wrong.length)}>
        <View className="mt2">
          <IssueList issues={wrong} />
        </View>
      </NoticeBar>
    )
  if (row.state !== 'CHECKED') return null
  if (issues.length === 0) return <NoticeBar kind="done">{copy.noIssues}</NoticeBar>
  return (
    <NoticeBar title={copy.noIssues}>
      <View>{copy.heed}</View>
      <IssueList issues={issues} />
    </NoticeBar>
  )
}
