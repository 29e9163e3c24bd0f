import type { Person } from './person'

export interface Line {
  /** How many answers were lost so far. */
  readonly lost: number
  /** Everything passes again. */
  mend(): Promise<void>
}

interface Asked {
  readonly action?: string
}

/**
 * Cuts the line in the middle of one action: its next `times` requests reach the cloud and are carried out there, and
 * their answers never arrive. The worst place for a cut, since the phone cannot know.
 */
export async function loseAnswers(person: Person, action: string, times = 1): Promise<Line> {
  let lost = 0
  await person.phone.context.route('**/api', async (route) => {
    const asked = route.request().postDataJSON() as Asked
    if (asked.action !== action || lost >= times) return route.continue()
    lost += 1
    await route.fetch()
    return route.abort('connectionreset')
  })
  return {
    get lost() {
      return lost
    },
    mend: () => person.phone.context.unroute('**/api'),
  }
}
