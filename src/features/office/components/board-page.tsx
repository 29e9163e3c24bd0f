import { boardCopy } from '../copy'
import { Board } from './board'
import { OfficePage } from './office-page'

/** 叫号屏 of a town. */
export function BoardPage() {
  return <OfficePage title={boardCopy.title}>{(townCode) => <Board townCode={townCode} />}</OfficePage>
}
