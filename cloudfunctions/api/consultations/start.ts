import { start as contract } from '@/contracts/consultations/start'
import { AppError } from '@/contracts/errors'
import { handle } from '@kit/handler'

export const start = handle(contract, () => Promise.reject(new AppError('NOT_FOUND')))
