export { Serving } from './serving'
