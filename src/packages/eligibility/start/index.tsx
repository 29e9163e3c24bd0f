import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { dayOf, formatDay } from '@/core/time'
import { ForWhom } from '@/features/accounts/for-whom'
import { checkCopy, startCopy as copy } from '@/features/eligibility/copy'
import { ChangedBar } from '@/features/eligibility/components/changed-bar'
import { LawLine } from '@/features/eligibility/components/law-line'
import { OfflineBar } from '@/features/eligibility/components/offline-bar'
import { NoLaw } from '@/features/eligibility/components/no-law'
import { StartFoot } from '@/features/eligibility/components/start-foot'
import { isBegun } from '@/features/eligibility/draft'
import { matterLabel } from '@/features/eligibility/flow'
import { renewLaw } from '@/features/eligibility/renew-law'
import { eraseCheck, keepAnswer, useCheckDraft } from '@/features/eligibility/store'
import { useCheck } from '@/features/eligibility/use-check'
import { beginWalk } from '@/features/eligibility/walk'
import { useOpenedNotice } from '@/features/notices'
import { callHotline } from '@/platform/phone/phone-call'
import { useReadAloud } from '@/platform/phone/use-read-aloud'
import { replace } from '@/platform/screen/navigation'
import { useParams } from '@/platform/screen/page-hooks'
import { CellGroup } from '@/ui/cell/cell-group'
import { Cell } from '@/ui/cell/cell'
import { NoticeBar } from '@/ui/notice-bar/notice-bar'
import { Page } from '@/ui/page/page'
import { Question } from '@/ui/question/question'
import './start.scss'

/**
 * What a self-check is, and the way in: from the beginning, from a matter named at home, or where one was. `again`: a notice
 * said that the standard changed.
 */
export default function StartPage() {
  const check = useCheck()
  const { draft } = useCheckDraft()
  const { matter: asked, again, notice } = useParams()
  useOpenedNotice(notice)
  const [matter, setMatter] = useState(asked)
  const label = matterLabel(check, matter)
  const voice = useReadAloud('start', () =>
    [copy.heading.join(''), copy.lead, ...copy.promises.map((one) => `${one.title}。${one.note}`)].join('。'),
  )
  useEffect(() => void renewLaw(), [])
  const begin = () => {
    eraseCheck()
    if (matter !== undefined && label !== null) keepAnswer('matter', matter, { is: 'one', code: matter })
    beginWalk()
  }
  const resume =
    check === null || !isBegun(draft)
      ? null
      : {
          done: check.question === null,
          note: resumeNote(check.question === null, check.path.length, draft.savedAt),
          onTap: () => (check.question === null ? replace('eligibilityResult') : beginWalk()),
        }
  return (
    <Page
      title={checkCopy.title}
      notice={<OfflineBar />}
      foot={<StartFoot matter={label} resume={resume} onBegin={begin} />}
    >
      <Question
        heading={copy.heading}
        help={{ ...voice, onCall: callHotline, callWords: checkCopy.callHotline }}
      >
        {again ? (
          <View className="start-changed">
            <NoticeBar icon="scales" title={copy.changed}>
              {resume === null ? copy.changedGone : copy.changedKept}
            </NoticeBar>
          </View>
        ) : null}
        {check === null || resume === null ? null : (
          <View className="start-changed">
            <ChangedBar check={check} />
          </View>
        )}
        <View className="pad">{copy.lead}</View>
        {label ? (
          <View className="mt4">
            <CellGroup>
              <Cell
                icon="question"
                title={label}
                note={copy.about}
                value={copy.otherMatter}
                onTap={() => setMatter(undefined)}
              />
            </CellGroup>
          </View>
        ) : null}
        {check === null ? <NoLaw /> : null}
        <View className="mt4 start-end">
          <ForWhom />
          <View className="mt3" />
          <CellGroup>
            {copy.promises.map(({ icon, title, note }) => (
              <Cell key={title} icon={icon} title={title} note={note} />
            ))}
          </CellGroup>
          <View className="mt3" />
          <LawLine />
        </View>
      </Question>
    </Page>
  )
}

function resumeNote(done: boolean, count: number, savedAt: number | null): string {
  if (!done) return copy.resumeNote(count)
  return savedAt === null ? copy.doneNote : copy.seeResultNote(formatDay(dayOf(savedAt)))
}
