import { PLACE } from '@/core/eligibility/facts'
import type { Library } from '@/core/eligibility/library'
import { verifyCopy as copy } from './copy'

/** A standard by its title, whatever its revision; one this phone never had is said to be that: ids are no words. */
export function standardTitle({ standards }: Library, version: string): string {
  const id = version.slice(0, version.lastIndexOf('@'))
  const found = standards.find(({ _id }) => _id === id)
  return found === undefined ? copy.unknownLaw : `《${found.title}》`
}

/** What does not fit, by titles this phone knows, each once; empty where it knows none. */
export function unlikeTitles({ standards, parameters }: Library, ids: readonly string[]): string {
  const titles = ids.flatMap((id) => {
    if (id === PLACE) return [copy.area]
    const standard = standards.find(({ _id }) => _id === id)
    if (standard !== undefined) return [`《${standard.title}》`]
    return parameters.filter(({ _id }) => _id === id).map(({ title }) => title)
  })
  return [...new Set(titles)].join('、')
}
