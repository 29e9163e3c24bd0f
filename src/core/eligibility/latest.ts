/** Of each id only the highest revision; of equal ones the first. In the order in which those kept stand. */
export function latest<T extends { readonly _id: string; readonly revision: number }>(
  all: readonly T[],
): T[] {
  const kept = new Map<string, T>()
  for (const one of all) {
    const before = kept.get(one._id)
    if (before !== undefined && before.revision >= one.revision) continue
    kept.delete(one._id)
    kept.set(one._id, one)
  }
  return Array.from(kept.values())
}
