import { useEffect } from 'react'
import { query } from '@/platform/cloud/call'
import { NOBODY, currentOwner } from '@/platform/cloud/owner'
import { openNotice } from './api'

/** Whoever a message was sent to has been here before: a phone that forgot them takes them up again. */
async function takeUp(): Promise<void> {
  if (currentOwner() === NOBODY) await query('accounts.me', {})
}

/**
 * For pages a message of WeChat leads to, with the notice's id as `notice` in the address: opening the page is reading
 * the notice, also when it is the first page of the program. What fails here changes nothing on the page.
 */
export function useOpenedNotice(noticeId: string | undefined): void {
  useEffect(() => {
    if (!noticeId) return
    void takeUp()
      .then(() => openNotice({ noticeId, read: false, link: null }))
      .catch(() => undefined)
  }, [noticeId])
}
