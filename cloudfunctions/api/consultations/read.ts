import { read as contract } from '@/contracts/consultations/read'
import { AppError } from '@/contracts/errors'
import { handle } from '@kit/handler'

export const read = handle(contract, () => Promise.reject(new AppError('NOT_FOUND')))
