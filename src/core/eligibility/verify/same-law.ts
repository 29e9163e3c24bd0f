import type { Receipt } from '../receipt'

/** Whether two receipts rest on the same law: the same versions of standards, the same figures. */
export function isSameLaw(a: Receipt, b: Receipt): boolean {
  const figures = ({ parameters }: Receipt) =>
    parameters.map(({ id, value, status }) => `${id} ${String(value)} ${status}`).join()
  return a.standards.join() === b.standards.join() && figures(a) === figures(b) && a.area === b.area
}
