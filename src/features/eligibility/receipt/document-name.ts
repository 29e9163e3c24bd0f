/** A document by its title and 文号, each once: many laws are numbered by their own name. */
export function documentName({ title, number }: { readonly title: string; readonly number: string }): string {
  if (title.includes(number)) return `《${title}》`
  return number.startsWith(title) ? `《${title}》${number.slice(title.length)}` : `《${title}》${number}`
}
