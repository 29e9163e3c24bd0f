import { newRequestId } from '../request-id'
import { isWeb } from '../target'
import { CallError } from '../cloud/call-error'
import { DRAWINGS, MOST_BYTES, type Drawn } from './picture-size'
import { openOnWeb } from './picture-web'
import { openOnWechat } from './picture-wechat'

/** A picture ready to be sent: drawn anew as JPEG, so that nothing is in it but the picture. */
export interface Picture extends Drawn {
  /** What it is called when uploaded; the same at every attempt. */
  readonly name: string
}

/**
 * Lets the person take or pick one picture and draws it anew at 300 KB or less. Null: they changed their mind.
 * To be called in a tap. Old browsers do not tell of a changed mind: then it never answers, so let no page wait for it.
 * Throws CallError BAD_FILE when the phone cannot read it.
 */
export async function choosePicture(): Promise<Picture | null> {
  try {
    const opened = await (isWeb ? openOnWeb() : openOnWechat())
    if (!opened) return null
    for (const drawing of DRAWINGS) {
      const drawn = await opened.draw(drawing)
      if (drawn.bytes <= MOST_BYTES) return { ...drawn, name: `${newRequestId()}.jpg` }
    }
  } catch {
    throw new CallError('BAD_FILE')
  }
  throw new CallError('BAD_FILE')
}
