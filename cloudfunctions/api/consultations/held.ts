import { held as contract } from '@/contracts/consultations/held'
import { AppError } from '@/contracts/errors'
import { handle } from '@kit/handler'

export const held = handle(contract, () => Promise.reject(new AppError('NOT_FOUND')))
