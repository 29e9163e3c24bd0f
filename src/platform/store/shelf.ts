import Taro from '@tarojs/taro'

const PREFIX = 'fy'
const DAY = 86_400_000

/** Owner of what belongs to the phone and not to a person: display settings, the chosen village. */
export const PHONE = 'phone'

interface Kept {
  readonly version: number
  readonly at: number
  readonly days: number
  readonly value: unknown
  /** Stays when the phone acts for another; of so many people. */
  readonly apart?: number
}

export interface ShelfSpec<T> {
  readonly name: string
  readonly version: number
  /** Reads what was kept, also by an older version; null when it can no longer be used. */
  readonly parse: (value: unknown, version: number) => T | null
  /** Days until it is thrown away; 30 if not said, 0 keeps it (only for what belongs to the phone). */
  readonly days?: number
  /** Of how many people it stays when the phone comes to act for another, the newest; of none if not said. */
  readonly apart?: number
}

export interface Shelf<T> {
  read(owner: string): T | null
  write(owner: string, value: T): void
  remove(owner: string): void
}

const keyOf = (name: string, owner: string) => `${PREFIX}|${name}|${owner}`

function isKept(raw: unknown): raw is Kept {
  return typeof raw === 'object' && raw !== null && 'version' in raw && 'at' in raw && 'value' in raw
}

const isOver = (kept: Kept, now: number) => kept.days > 0 && now - kept.at > kept.days * DAY

/**
 * A typed, versioned place on the phone, one entry per owner (a person's id, or `PHONE`). Writing is synchronous, so
 * what was written survives a kill in the next instant. A full store never breaks the page: the write is skipped.
 */
export function shelf<T>({ name, version, parse, days = 30, apart = 0 }: ShelfSpec<T>): Shelf<T> {
  return {
    read(owner) {
      const raw: unknown = Taro.getStorageSync(keyOf(name, owner))
      if (!isKept(raw) || isOver(raw, Date.now())) return null
      return parse(raw.value, raw.version)
    },
    write(owner, value) {
      const kept: Kept = { version, at: Date.now(), days, value, ...(apart > 0 ? { apart } : {}) }
      try {
        Taro.setStorageSync(keyOf(name, owner), kept)
      } catch {
        sweep()
      }
    },
    remove(owner) {
      Taro.removeStorageSync(keyOf(name, owner))
    },
  }
}

function ourKeys(): string[] {
  return Taro.getStorageInfoSync().keys.filter((key) => key.startsWith(`${PREFIX}|`))
}

/** Throws away what is over 30 days old; run at start. */
export function sweep(): void {
  for (const key of ourKeys()) {
    const raw: unknown = Taro.getStorageSync(key)
    if (!isKept(raw) || isOver(raw, Date.now())) Taro.removeStorageSync(key)
  }
}

interface Apart {
  readonly key: string
  readonly at: number
  readonly most: number
}

/** What stays for each person by himself, the newest first. */
function entriesApart(): Apart[] {
  const found: Apart[] = []
  for (const key of ourKeys()) {
    const raw: unknown = Taro.getStorageSync(key)
    if (isKept(raw) && raw.apart !== undefined) found.push({ key, at: raw.at, most: raw.apart })
  }
  return found.sort((a, b) => b.at - a.at)
}

const shelfOf = (key: string): string => key.slice(0, key.lastIndexOf('|'))

/** The phone comes to act for another: erases this one's things, but what stays apart; of that the oldest where there are many. */
export function leaveOwner(owner: string): void {
  const apart = entriesApart()
  const staying = apart.filter(({ key, most }, at) => {
    const newer = apart.slice(0, at).filter((one) => shelfOf(one.key) === shelfOf(key))
    return newer.length < most
  })
  const keys = [...ourKeys().filter((key) => key.endsWith(`|${owner}`)), ...apart.map(({ key }) => key)]
  for (const key of keys) if (!staying.some((one) => one.key === key)) Taro.removeStorageSync(key)
}

/** Nobody is here any more: nothing stays apart either. */
export function eraseApart(): void {
  for (const { key } of entriesApart()) Taro.removeStorageSync(key)
}

/** Erases all of one person's things from this phone. */
export function eraseOwner(owner: string): void {
  for (const key of ourKeys()) if (key.endsWith(`|${owner}`)) Taro.removeStorageSync(key)
}

/** Erases everything of everybody but the phone's own settings. Returns how many entries went. */
export function erasePeople(): number {
  const keys = ourKeys().filter((key) => !key.endsWith(`|${PHONE}`))
  keys.forEach((key) => Taro.removeStorageSync(key))
  return keys.length
}

/** How many entries of people are on this phone, for the privacy page. */
export function countKept(): number {
  return ourKeys().filter((key) => !key.endsWith(`|${PHONE}`)).length
}
