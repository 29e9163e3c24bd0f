/**
 * Phrases that large type must not break: after a comma or a question, before an amount with its unit, and before the words that ask
 * (有没有, 是不是, 有几).
 */
export const phrasesOf = (heading: string): string[] =>
  heading
    .replace(/，/g, '，\n')
    .replace(/？(?=[^\n])/g, '？\n')
    .replace(/ ?(约 ?)?(\d[\d,.]* 元)/g, '\n$1$2')
    .replace(/([^，\n]{2})(有没有|是不是|有几|打工的)/g, '$1\n$2')
    .split('\n')
    .filter((phrase) => phrase !== '')
