import { useEffect } from 'react'
import { phoneCopy } from './copy'
import { say } from './feedback'
import { speak, stopSpeaking, useSpeech } from './speech'

/**
 * 读给我听 for one page or one card. `onSpeak` toggles; where the phone cannot read aloud it says so honestly.
 * Leaving the page stops it.
 */
export function useReadAloud(id: string, text: () => string): { speaking: boolean; onSpeak: () => void } {
  const speaking = useSpeech((state) => state.speaking === id)
  useEffect(
    () => () => {
      if (useSpeech.getState().speaking === id) stopSpeaking()
    },
    [id],
  )
  const onSpeak = () => {
    if (speaking) stopSpeaking()
    else if (speak(id, text()) === 'not-available') say(phoneCopy.cannotSpeak)
  }
  return { speaking, onSpeak }
}
