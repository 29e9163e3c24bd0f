import { View } from '@tarojs/components'
import { Button } from '@/ui/button/button'
import { NoticeBar } from '@/ui/notice-bar/notice-bar'
import { Section } from '@/ui/section/section'
import { Sheet } from '@/ui/sheet/sheet'
import type { LawKind } from '../api'
import { importCopy, lawsCopy as copy } from '../copy'
import { IssueList } from './issue-list'
import { useFiles } from './use-files'

/** Files out, and files in: tried first, then taken. */
export function LawFiles({ areaCode, kind }: { readonly areaCode: string; readonly kind: LawKind }) {
  const { trial, busy, problem, bring, take, send, drop } = useFiles(areaCode, kind)
  return (
    <>
      <Section title={copy.files} />
      <View className="pad">
        <View className="note">{copy.filesNote}</View>
        {problem === null ? null : (
          <NoticeBar kind="error" live>
            {problem}
          </NoticeBar>
        )}
        <View className="law-acts">
          <Button kind="second" small fit onTap={() => void send('xlsx')}>
            {copy.exportXlsx}
          </Button>
          <Button kind="second" small fit onTap={() => void send('json')}>
            {copy.exportJson}
          </Button>
          <Button kind="second" small fit busy={busy} onTap={() => void bring()}>
            {copy.importFile}
          </Button>
        </View>
      </View>
      <Sheet
        open={trial !== null}
        title={importCopy.title}
        note={trial ? `${trial.name}：${importCopy.good(trial.good, trial.unchanged)}` : undefined}
        onClose={drop}
        foot={
          <>
            {trial !== null && trial.good > 0 ? (
              <Button busy={busy} onTap={() => void take()}>
                {importCopy.take(trial.good)}
              </Button>
            ) : null}
            <Button kind="text" onTap={drop}>
              {importCopy.close}
            </Button>
          </>
        }
      >
        {trial !== null && trial.issues.length > 0 ? (
          <View className="pad">
            <View className="strong">{importCopy.bad(trial.issues.length)}</View>
            <IssueList issues={trial.issues} />
          </View>
        ) : null}
      </Sheet>
    </>
  )
}
