import { mine as contract } from '@/contracts/consultations/mine'
import { AppError } from '@/contracts/errors'
import { handle } from '@kit/handler'

export const mine = handle(contract, () => Promise.reject(new AppError('NOT_FOUND')))
