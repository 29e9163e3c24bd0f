/** Words of the way from the interview to the matter finder; apart from the finder's own, which its page loads. */
export const findCellCopy = {
  ownWords: '用自己的话找',
  ownWordsNote: '说不清是哪一样，写几个字就能找',
} as const
