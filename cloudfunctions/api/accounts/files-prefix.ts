import { filesPrefix as contract } from '@/contracts/accounts/files-prefix'
import { signedIn } from '@kit/accounts/signed-in'
import { handle } from '@kit/handler'

export const filesPrefix = handle(contract, async (_input, { caller }) => ({
  prefix: `people/${signedIn(caller)._id}/`,
}))
