export { LawsPage as default } from '@/features/publishing'
