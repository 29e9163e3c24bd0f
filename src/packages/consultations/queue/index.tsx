export { QueuePage as default } from '@/features/consultations'
