export { CallsPage as default } from '@/features/office'
