import { openHeld as contract } from '@/contracts/consultations/open-held'
import { AppError } from '@/contracts/errors'
import { handle } from '@kit/handler'

export const openHeld = handle(contract, () => Promise.reject(new AppError('NOT_FOUND')))
