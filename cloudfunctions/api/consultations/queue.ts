import { queue as contract } from '@/contracts/consultations/queue'
import { AppError } from '@/contracts/errors'
import { handle } from '@kit/handler'

export const queue = handle(contract, () => Promise.reject(new AppError('NOT_FOUND')))
