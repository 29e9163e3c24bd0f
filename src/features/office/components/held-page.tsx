import { heldCopy } from '../copy'
import { HeldDesk } from './held-desk'
import { OfficePage } from './office-page'

/** 待看的消息 of a town. */
export function HeldPage() {
  return <OfficePage title={heldCopy.title}>{(townCode) => <HeldDesk townCode={townCode} />}</OfficePage>
}
