import type { Answer, CommandName, PagedName, QueryName, Sent } from '@/contracts/registry'
import type { InfiniteData } from '@tanstack/react-query'
import { keepAnswer } from './kept-answers'
import { NOBODY, currentOwner, switchOwner } from './owner'
import { queryClient } from './query-client'

/** What is known from elsewhere stands where asking would put it, on the phone too; so it is not asked again. */
export function learn<K extends QueryName>(name: K, input: Sent<K>, answer: Answer<K>): void {
  const owner = currentOwner()
  keepAnswer(owner, name, input, answer)
  queryClient.setQueryData([name, owner, input], answer)
}

/** The same for the first page of a list that was asked for; pages after it are as they were. */
export function learnFirstPage<K extends PagedName>(
  name: K,
  input: Sent<K>,
  change: (page: Answer<K>) => Answer<K>,
): void {
  const owner = currentOwner()
  const key = [name, owner, input, 'pages']
  const known = queryClient.getQueryData<InfiniteData<Answer<K>, string>>(key)
  const [page, ...others] = known?.pages ?? []
  if (!known || !page) return
  const first = change(page)
  keepAnswer(owner, name, input, first)
  queryClient.setQueryData(key, { ...known, pages: [first, ...others] })
}

type Me = Answer<'accounts.me'>
type Person = Me['persons'][number]

const knownMe = () => queryClient.getQueryData<Me>(['accounts.me', currentOwner(), {}])

function learnPerson(person: Person): void {
  const me = knownMe()
  if (!me) return
  const isKnown = me.persons.some(({ personId }) => personId === person.personId)
  const persons = isKnown
    ? me.persons.map((one) => (one.personId === person.personId ? person : one))
    : [...me.persons, person]
  learn('accounts.me', {}, { ...me, persons })
}

/** What became of one person one acts for, where they are known. */
export function learnOfPerson(personId: string, change: (person: Person) => Person): void {
  const person = knownMe()?.persons.find((one) => one.personId === personId)
  if (person) learnPerson(change(person))
}

/** Who entered is whom the phone acts for, unless it acts for somebody already. */
function learnWhoEntered(me: Me): void {
  const [self] = me.persons
  if (self && currentOwner() === NOBODY) switchOwner(self.personId)
  learn('accounts.me', {}, me)
}

/** Commands that answer what `accounts.me` would, or one person of it. */
const tells: { readonly [K in CommandName]?: (answer: Answer<K>) => void } = {
  'accounts.addPerson': learnPerson,
  'accounts.consent': learnPerson,
  'accounts.updatePerson': learnPerson,
  'accounts.endActing': (me) => learn('accounts.me', {}, me),
  'accounts.enter': learnWhoEntered,
}

/** Takes from a command's answer what need not be asked any more. */
export function learnFrom<K extends CommandName>(name: K, answer: Answer<K>): void {
  tells[name]?.(answer)
}
