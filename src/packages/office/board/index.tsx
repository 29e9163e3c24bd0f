export { BoardPage as default } from '@/features/office'
