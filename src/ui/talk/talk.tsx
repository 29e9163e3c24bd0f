import { isWeb } from '../web'
import type { TalkProps } from './talk-props'
import { TalkPhone } from './talk-phone'
import { TalkWeb } from './talk-web'
import './talk.scss'

/**
 * The scrolling middle of a conversation. It begins at its end, stays there while it is there, and what is put in at the
 * top moves nothing that is being read.
 */
export function Talk(props: TalkProps) {
  return isWeb ? <TalkWeb {...props} /> : <TalkPhone {...props} />
}
