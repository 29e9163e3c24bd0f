export const phoneCopy = {
  cannotSpeak: '这里还读不出声音。可以请人念给您听，或者打 12348 问。',
} as const
