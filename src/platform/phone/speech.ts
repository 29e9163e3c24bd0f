import { create } from 'zustand'
import { isWeb } from '../target'

/** What is being read now: the id its page gave, or null. */
export const useSpeech = create<{ readonly speaking: string | null }>(() => ({ speaking: null }))

function voice(): SpeechSynthesis | null {
  return isWeb && 'speechSynthesis' in window ? window.speechSynthesis : null
}

/**
 * True where this phone can read aloud by itself. WeChat has no speech of its own, so there it is false until
 * recorded clips come; pages then say so and offer the phone call instead.
 */
export function canSpeak(): boolean {
  return voice() !== null
}

export function stopSpeaking(): void {
  voice()?.cancel()
  useSpeech.setState({ speaking: null })
}

/** Reads Mandarin aloud, slowly; starting one text stops the one before. */
export function speak(id: string, text: string): 'speaking' | 'not-available' {
  const synthesis = voice()
  if (!synthesis) return 'not-available'
  stopSpeaking()
  const words = new SpeechSynthesisUtterance(text)
  words.lang = 'zh-CN'
  words.rate = 0.9
  words.onend = () => {
    if (useSpeech.getState().speaking === id) useSpeech.setState({ speaking: null })
  }
  words.onerror = words.onend
  synthesis.speak(words)
  useSpeech.setState({ speaking: id })
  return 'speaking'
}
