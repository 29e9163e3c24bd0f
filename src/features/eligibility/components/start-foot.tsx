import { Button } from '@/ui/button/button'
import { Foot } from '@/ui/foot/foot'
import { startCopy as copy } from '../copy'

interface StartFootProps {
  /** The matter named at home; with it a new check is what the person came for. */
  readonly matter: string | null
  /** A check begun before; `done`: answered to the end. */
  readonly resume: { readonly done: boolean; readonly note: string; readonly onTap: () => void } | null
  readonly onBegin: () => void
}

/** One primary way in: on where one was, unless the person came with a matter. */
export function StartFoot({ matter, resume, onBegin }: StartFootProps) {
  if (resume === null) {
    return (
      <Foot>
        <Button onTap={onBegin}>{copy.begin}</Button>
      </Foot>
    )
  }
  const words = resume.done ? copy.seeResult : copy.resume
  return (
    <Foot note={resume.note}>
      {matter === null ? (
        <>
          <Button onTap={resume.onTap}>{words}</Button>
          <Button kind="text" onTap={onBegin}>
            {copy.again}
          </Button>
        </>
      ) : (
        <>
          <Button onTap={onBegin}>{copy.beginMatter(matter)}</Button>
          <Button kind="text" onTap={resume.onTap}>
            {words}
          </Button>
        </>
      )}
    </Foot>
  )
}
