export { CallsPage } from './components/calls-page'
export { HeldPage } from './components/held-page'
