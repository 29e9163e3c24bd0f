import { recall as contract } from '@/contracts/consultations/recall'
import { AppError } from '@/contracts/errors'
import { handle } from '@kit/handler'

export const recall = handle(contract, () => Promise.reject(new AppError('NOT_FOUND')))
