import { rate as contract } from '@/contracts/consultations/rate'
import { AppError } from '@/contracts/errors'
import { handle } from '@kit/handler'

export const rate = handle(contract, () => Promise.reject(new AppError('NOT_FOUND')))
