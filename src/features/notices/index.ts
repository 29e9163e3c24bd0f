export { useUnread } from './api'
export { Inbox } from './inbox'
