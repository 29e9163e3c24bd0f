export { LawPage as default } from '@/features/publishing'
