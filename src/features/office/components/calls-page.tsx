import { callsCopy } from '../copy'
import { CallsDesk } from './calls-desk'
import { OfficePage } from './office-page'

/** 电话清单 of a town. */
export function CallsPage() {
  return <OfficePage title={callsCopy.title}>{(townCode) => <CallsDesk townCode={townCode} />}</OfficePage>
}
