/** Phrases that large type must not break: after a comma, and before an amount with its unit. */
export const phrasesOf = (heading: string): string[] =>
  heading
    .replace(/，/g, '，\n')
    .replace(/ ?(约 ?)?(\d[\d,.]* 元)/g, '\n$1$2')
    .split('\n')
    .filter((phrase) => phrase !== '')
