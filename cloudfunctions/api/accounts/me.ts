import { me as contract } from '@/contracts/accounts/me'
import { signedIn } from '@kit/accounts/signed-in'
import { viewMe } from '@kit/accounts/views'
import { handle } from '@kit/handler'

export const me = handle(contract, async (_input, { caller, now }) => viewMe(signedIn(caller), now))
