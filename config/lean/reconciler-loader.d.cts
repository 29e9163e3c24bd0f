/** The source without what can never run on WeChat. Throws when a part to cut is not there. */
export function lean(source: string): string
export const HOST: Readonly<Record<string, boolean>>
export const UNUSED: readonly string[]
