import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/ui/button/button'
import { NoticeBar } from '@/ui/notice-bar/notice-bar'
import type { Law } from '../api'
import { lawCopy as copy } from '../copy'
import { isOuter, issuedBy } from '../model/whose'
import { Differences } from './differences'
import { Effect } from './effect'
import { History } from './history'
import { LawActs } from './law-acts'
import { LawEditor } from './law-editor'
import { LawHead } from './law-head'
import { LawIssues } from './law-issues'
import { OwnStandard, Successor } from './law-next'
import { LawText } from './law-text'
import { useLawActs } from './use-law-acts'
import './publishing.scss'

interface LawDeskProps {
  readonly areaCode: string
  readonly law: Law
  readonly refresh: () => Promise<unknown>
}

/** One piece of law: what it says and how it differs at the left; whom it touches, and what may be done, at the right. */
export function LawDesk({ areaCode, law, refresh }: LawDeskProps) {
  return isOuter(areaCode, law.row.areaCode) ? (
    <OuterLaw areaCode={areaCode} law={law} />
  ) : (
    <OwnLaw areaCode={areaCode} law={law} refresh={refresh} />
  )
}

function OwnLaw({ areaCode, law, refresh }: LawDeskProps) {
  const { row, text } = law
  const [editing, setEditing] = useState(false)
  const acts = useLawActs(law, refresh)
  const mayEdit = row.state === 'DRAFT' || row.state === 'CHECKED'
  if (editing)
    return (
      <LawEditor
        areaCode={areaCode}
        kind={row.kind}
        at={{ draftId: row.draftId, rev: row.rev }}
        text={text}
        title={copy.edit}
        onDone={() => setEditing(false)}
        refresh={refresh}
      />
    )
  return (
    <View className="law-room">
      <View className="law-main">
        <LawHead row={row} />
        <LawIssues law={law} refused={acts.refused} />
        <Differences law={law} />
        <LawText text={text} />
        <Successor law={law} />
        {mayEdit ? (
          <View className="pad mt3">
            <Button kind="second" onTap={() => setEditing(true)}>
              {copy.edit}
            </Button>
          </View>
        ) : null}
      </View>
      <View className="law-side">
        <LawActs law={law} acts={acts} />
        {mayEdit || row.state === 'SCHEDULED' ? <Effect draftId={row.draftId} /> : null}
        <History history={law.history} />
      </View>
    </View>
  )
}

/** Another office's: read, and perhaps begun from; nothing of it is done here. */
function OuterLaw({ areaCode, law }: Omit<LawDeskProps, 'refresh'>) {
  const issued = issuedBy(law.row.areaCode)
  return (
    <View className="law-room">
      <View className="law-main">
        <NoticeBar>{copy.outer(issued)}</NoticeBar>
        <LawHead row={law.row} issued={issued} />
        <Differences law={law} />
        <LawText text={law.text} />
      </View>
      <View className="law-side">
        <OwnStandard areaCode={areaCode} law={law} />
      </View>
    </View>
  )
}
