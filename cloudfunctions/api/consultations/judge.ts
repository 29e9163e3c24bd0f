import { judge as contract } from '@/contracts/consultations/judge'
import { AppError } from '@/contracts/errors'
import { handle } from '@kit/handler'

export const judge = handle(contract, () => Promise.reject(new AppError('NOT_FOUND')))
