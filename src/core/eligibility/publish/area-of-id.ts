/**
 * The area an id names: `parameter:440800-urban-home-area-2026` is 440800's, and so is `parameter:sample-440800-…`. null: none. Only
 * that area may use it, so nobody can keep an area from an id of its own.
 */
export const areaOfId = (id: string): string | null =>
  /^[a-z]+:(?:sample-)?(\d{6})(?!\d)/.exec(id)?.[1] ?? null
