import { pull as contract } from '@/contracts/consultations/pull'
import { AppError } from '@/contracts/errors'
import { handle } from '@kit/handler'

export const pull = handle(contract, () => Promise.reject(new AppError('NOT_FOUND')))
