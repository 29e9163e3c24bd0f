import { now } from '../clock'
import { say } from '../phone/feedback'
import { isOnline } from '../phone/network'
import { screenCopy } from './copy'

/** Where this window remembers that it was loaded anew, and for how long (ms) it does not do so again. */
const LOADED_ANEW = 'fy|loaded-anew'
const NOT_AGAIN = 60_000

/** What webpack throws when a script or a sheet of a page cannot be had. */
const isMissingPart = (reason: unknown): boolean =>
  reason instanceof Error &&
  (reason.name === 'ChunkLoadError' || ('code' in reason && reason.code === 'CSS_CHUNK_LOAD_FAILED'))

/** Whether the program itself can be had now: loading it anew without that would leave an empty window. */
async function canBeHad(): Promise<boolean> {
  if (!isOnline()) return false
  try {
    return (await fetch(location.pathname, { method: 'HEAD', cache: 'no-store' })).ok
  } catch {
    return false
  }
}

const triedJustNow = (): boolean => now() - Number(sessionStorage.getItem(LOADED_ANEW) ?? 0) < NOT_AGAIN

async function recover(): Promise<void> {
  const had = await canBeHad()
  if (had && !triedJustNow()) {
    sessionStorage.setItem(LOADED_ANEW, String(now()))
    location.reload()
    return
  }
  // The address is the new page's already, the page on the screen is the old one's.
  history.back()
  say(had ? screenCopy.pageMissing : screenCopy.pageOffline)
}

/**
 * The web build asks for a page's script when it is first opened. After a release the old scripts are gone: the window is
 * loaded anew, once, and opens the page that was asked for; answers are drafts and stay. Without a network it stays where
 * it is and says so.
 */
export function watchMissingParts(): void {
  window.addEventListener('unhandledrejection', (event) => {
    if (!isMissingPart(event.reason)) return
    event.preventDefault()
    void recover()
  })
}
