export { DeskPage as default } from '@/features/adviser'
