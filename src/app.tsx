import { QueryClientProvider } from '@tanstack/react-query'
import { useMemo, type ReactNode } from 'react'
import { queryClient } from '@/platform/cloud/query-client'
import { scaleOf, useDisplay } from '@/platform/screen/display'
import { back } from '@/platform/screen/navigation'
import { startPlatform } from '@/platform/start'
import { UiHostProvider } from '@/ui/theme/look'
import './app.scss'

startPlatform()

/** Gives every page the answers' cache, and the way this person reads. */
export default function App({ children }: { readonly children?: ReactNode }) {
  const display = useDisplay()
  const host = useMemo(
    () => ({ look: { scale: scaleOf(display), care: display.care, theme: display.theme }, back }),
    [display],
  )
  return (
    <QueryClientProvider client={queryClient}>
      <UiHostProvider value={host}>{children}</UiHostProvider>
    </QueryClientProvider>
  )
}
