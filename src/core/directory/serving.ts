import { contains, prefixOf, type AreaCode } from './area-code'

interface Serves {
  /** Area codes served: villages one by one, or a whole town when its office is staffed. */
  readonly villages: readonly AreaCode[]
}

/** `village`: the area's own adviser. `town`: nobody of its own, so the town's. `none`: neither. */
export type Service<A> =
  | { readonly by: 'village'; readonly adviser: A }
  | { readonly by: 'town'; readonly adviser: A }
  | { readonly by: 'none' }

/** Whether the adviser takes people of this area. */
export function serves(adviser: Serves, area: AreaCode): boolean {
  return adviser.villages.some((served) => contains(served, area))
}

/**
 * Who serves an area, among the advisers of its town: the closest fit wins, the first listed on a tie.
 * Sending to the town is not a failure: 公共法律服务工作站 takes everybody of the town.
 */
export function serviceOf<A extends Serves>(advisers: readonly A[], area: AreaCode): Service<A> {
  const fits = advisers.filter((adviser) => serves(adviser, area))
  const own = fits.find((adviser) => adviser.villages.some((served) => prefixOf(served) === prefixOf(area)))
  if (own) return { by: 'village', adviser: own }
  const [wider] = fits
  return wider ? { by: 'town', adviser: wider } : { by: 'none' }
}
