import { useState } from 'react'

/** Words to be put into the box, each time anew: the same reply twice is put in twice. */
export function useInsert() {
  const [insert, setInsert] = useState<{ readonly id: number; readonly text: string } | null>(null)
  const put = (text: string) => setInsert((before) => ({ id: (before?.id ?? 0) + 1, text }))
  return { insert, put }
}
