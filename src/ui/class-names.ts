/** Joins the class names that are there: `classNames('btn', small && 'is-s')`. */
export function classNames(...names: unknown[]): string {
  return names.filter((name) => typeof name === 'string' && name !== '').join(' ')
}
