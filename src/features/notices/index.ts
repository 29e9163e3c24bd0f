export { useNews, useUnread } from './api'
export { Inbox } from './inbox'
export { useOpenedNotice } from './opened'
