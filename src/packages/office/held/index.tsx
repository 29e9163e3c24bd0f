export { HeldPage as default } from '@/features/office'
