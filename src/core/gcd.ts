/** The greatest common divisor of two whole numbers ≥ 0; of 0 and n it is n. */
export function gcd(a: number, b: number): number {
  return b === 0 ? a : gcd(b, a % b)
}
