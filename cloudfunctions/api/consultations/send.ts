import { send as contract } from '@/contracts/consultations/send'
import { AppError } from '@/contracts/errors'
import { handle } from '@kit/handler'

export const send = handle(contract, () => Promise.reject(new AppError('NOT_FOUND')))
