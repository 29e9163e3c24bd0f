import { useEffect, useState } from 'react'
import { isWeb } from '../target'

/** Where lists and what is chosen in them stand side by side; the sheets use the same figure. */
const WIDE = '(min-width: 900px)'

/** True in a wide browser window; a phone never is. */
export function useWide(): boolean {
  const [wide, setWide] = useState(() => isWeb && window.matchMedia(WIDE).matches)
  useEffect(() => {
    if (!isWeb) return undefined
    const query = window.matchMedia(WIDE)
    const look = () => setWide(query.matches)
    query.addEventListener('change', look)
    return () => query.removeEventListener('change', look)
  }, [])
  return wide
}
