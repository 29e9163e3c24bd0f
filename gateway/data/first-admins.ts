import { newFirstAdmins } from '../../config/first-admins'
import { FIRST_ADMINS_ID } from '../../src/core/accounts/first-admin'
import { contains, parentOf } from '../../src/core/directory/area-code'
import { decodeDocument } from '../store/json'
import { samplePersons } from './load'
import type { Records } from './records'

const PAGE = 1000

/**
 * The one-time codes of the first administrators, made at the first start of a database that is not marked sample.
 * Null on every later start, for every other gateway on the database, and where no area is loaded.
 */
export async function openFirstAdmins(records: Records): Promise<readonly string[] | null> {
  if ((await records.get('meta', FIRST_ADMINS_ID)) || (await samplePersons(records))) return null
  const areaCode = rootOf(await outermost(records))
  if (areaCode === null) return null
  const { codes, document } = newFirstAdmins(areaCode)
  const { _id, ...fields } = document
  const isOurs = await records.replaceIf('meta', decodeDocument(_id, fields), 'areaCode', null)
  return isOurs ? codes : null
}

/** The codes of the areas inside no other. */
async function outermost(records: Records): Promise<string[]> {
  const codes: string[] = []
  for (let after: string | null = null; ;) {
    const page = await records.page('areas', after, PAGE)
    for (const { parent, code } of page) if (parent === null && typeof code === 'string') codes.push(code)
    after = page.at(-1)?._id ?? null
    if (after === null) return codes
  }
}

/** The area around all of them: a city where one is loaded, its province where several are. */
function rootOf(codes: readonly string[]): string | null {
  let [root = null] = codes
  while (root !== null && !codes.every((code) => contains(root ?? '', code))) root = parentOf(root)
  return root
}
