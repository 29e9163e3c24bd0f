import { useEffect, useState } from 'react'
import { isOnline, onNetworkChange } from './network'

/** True while the phone has a network; for the offline bar. */
export function useOnline(): boolean {
  const [online, setOnline] = useState(isOnline)
  useEffect(() => onNetworkChange(setOnline), [])
  return online
}
