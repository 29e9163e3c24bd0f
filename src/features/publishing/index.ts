export { LawPage } from './components/law-page'
export { LawsPage } from './components/laws-page'
