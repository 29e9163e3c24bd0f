import { useState } from 'react'
import type { Facts } from '@/core/eligibility/facts'
import { useCommand } from '@/platform/cloud/use-command'
import { newRequestId } from '@/platform/request-id'
import { Button } from '@/ui/button/button'
import { Cell } from '@/ui/cell/cell'
import { CellGroup } from '@/ui/cell/cell-group'
import { NoticeBar } from '@/ui/notice-bar/notice-bar'
import { Sheet } from '@/ui/sheet/sheet'
import { keepLeft, useKeptResult } from '../kept-result'
import { leaveCopy as copy } from './copy'

interface LeaveCheckProps {
  readonly facts: Facts
  /** The answers by their hash: one check is left behind once. */
  readonly inputs: string
}

/** 留作试算: asked each time and off until somebody says yes; says what stays and what is cut off before anything goes. */
export function LeaveCheck({ facts, inputs }: LeaveCheckProps) {
  const isLeft = useKeptResult(({ left }) => left === inputs)
  const [asking, setAsking] = useState<string | null>(null)
  const { run, busy, error, clear } = useCommand('eligibility.keepCheck')
  if (isLeft) {
    return (
      <CellGroup>
        <Cell icon="circle-check" title={copy.done} />
      </CellGroup>
    )
  }
  const close = () => {
    clear()
    setAsking(null)
  }
  const agree = async (requestId: string) => {
    const answer = await run({ requestId, facts: JSON.stringify(facts) })
    if (answer === null) return
    keepLeft(inputs)
    close()
  }
  return (
    <>
      <CellGroup>
        <Cell icon="people" title={copy.act} note={copy.actNote} onTap={() => setAsking(newRequestId())} />
      </CellGroup>
      <Sheet
        open={asking !== null}
        title={copy.title}
        note={copy.lead}
        onClose={close}
        foot={
          <>
            <Button busy={busy} onTap={() => void (asking === null ? null : agree(asking))}>
              {copy.agree}
            </Button>
            <Button kind="text" onTap={close}>
              {copy.not}
            </Button>
          </>
        }
      >
        {error ? <NoticeBar kind="error">{error.userMessage}</NoticeBar> : null}
        <Cell icon="check" title={copy.kept} note={copy.keptNote} />
        <Cell icon="close" title={copy.cut} note={copy.cutNote} />
      </Sheet>
    </>
  )
}
