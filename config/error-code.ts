/** The code of a system error (`EEXIST`, `EADDRINUSE`…), or null. Not by instanceof: errors cross realms in tests and workers. */
export function codeOf(error: unknown): string | null {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : null
  return typeof code === 'string' ? code : null
}
