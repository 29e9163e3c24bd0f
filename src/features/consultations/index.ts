export { AskStep } from './components/ask/ask-step'
export { ConversationList } from './components/list/conversation-list'
export { QueuePage } from './components/queue/queue-page'
export { RoomPage } from './components/room/room-page'
