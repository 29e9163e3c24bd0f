/** 482913 → 482 913: read out and copied in two breaths. */
export function codeInThrees(code: string): string {
  return code.replace(/(\d{3})(?=\d)/g, '$1 ')
}
