import type { ActionName } from '@/contracts/registry'
import type { Handler } from '@kit/handler'

/** Every action of the registry, each with its own handler: a missing or crossed line does not compile. */
export const routes: { readonly [Name in ActionName]: Handler<Name> } = {}
