import { join } from 'node:path'

/** Points of 1/72 inch on A4. Sizes are for old eyes: no text below 11. */
export const PAGE = { size: 'A4', margin: 48, width: 595.28 - 2 * 48, bottom: 841.89 - 64 } as const

export const SIZE = { title: 22, lead: 19, heading: 15, text: 11.5, small: 11 } as const

/** Between two lines of a text, of its size. */
export const GAP = 0.3

export const INK = { text: '#1f2329', quiet: '#5c6370', line: '#d9dce1', note: '#f4f1ea' } as const

/** Noto Sans SC (OFL 1.1), put beside the bundle by the build: it has 㙍 and 硇, which village names need. */
export const FONTS = {
  text: join(__dirname, 'fonts', 'NotoSansSC_400Regular.ttf'),
  strong: join(__dirname, 'fonts', 'NotoSansSC_700Bold.ttf'),
} as const
