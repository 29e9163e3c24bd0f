import { readFile } from 'node:fs/promises'
import { MOST_KEPT } from './pushes'

/** The last lines of the log of text messages, the newest first; none where there is no log. */
export async function readTexts(file: string | null): Promise<readonly string[]> {
  const log = file === null ? '' : await readFile(file, 'utf8').catch(() => '')
  return log.split('\n').filter(Boolean).slice(-MOST_KEPT).reverse()
}
