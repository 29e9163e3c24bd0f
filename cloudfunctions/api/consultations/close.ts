import { close as contract } from '@/contracts/consultations/close'
import { AppError } from '@/contracts/errors'
import { handle } from '@kit/handler'

export const close = handle(contract, () => Promise.reject(new AppError('NOT_FOUND')))
