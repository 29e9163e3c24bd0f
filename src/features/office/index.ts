export { BoardPage } from './components/board-page'
export { CallsPage } from './components/calls-page'
export { HeldPage } from './components/held-page'
