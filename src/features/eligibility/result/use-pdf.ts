import { useRef, useState } from 'react'
import type { Facts } from '@/core/eligibility/facts'
import { query } from '@/platform/cloud/call'
import { asCallError, type CallError } from '@/platform/cloud/call-error'
import { saveFile } from '@/platform/phone/save-file'

export type PdfState =
  { readonly is: 'ready' | 'busy' | 'done' } | { readonly is: 'failed'; readonly error: CallError }

interface PdfOf {
  readonly facts: Facts
  readonly date: string
  /** For another: the papers name the one who acts. */
  readonly acting: boolean
}

/** The result as a PDF, made in the cloud from the answers and put into the person's hands. A second tap while busy is ignored. */
export function usePdf({ facts, date, acting }: PdfOf) {
  const [state, setState] = useState<PdfState>({ is: 'ready' })
  const running = useRef(false)
  const make = async () => {
    if (running.current) return
    running.current = true
    setState({ is: 'busy' })
    try {
      await saveFile(
        await query('eligibility.resultPdf', {
          facts: JSON.stringify(facts),
          date,
          ...(acting ? { acting } : {}),
        }),
      )
      setState({ is: 'done' })
    } catch (thrown) {
      setState({ is: 'failed', error: asCallError(thrown) })
    } finally {
      running.current = false
    }
  }
  return { state, make: () => void make() }
}
