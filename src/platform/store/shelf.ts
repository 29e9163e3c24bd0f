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
}

export interface ShelfSpec<T> {
  readonly name: string
  readonly version: number
  /** Reads what was kept, also by an older version; null when it can no longer be used. */
  readonly parse: (value: unknown, version: number) => T | null
  /** Days until it is thrown away; 30 if not said, 0 keeps it (only for what belongs to the phone). */
  readonly days?: number
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
export function shelf<T>({ name, version, parse, days = 30 }: ShelfSpec<T>): Shelf<T> {
  return {
    read(owner) {
      const raw: unknown = Taro.getStorageSync(keyOf(name, owner))
      if (!isKept(raw) || isOver(raw, Date.now())) return null
      return parse(raw.value, raw.version)
    },
    write(owner, value) {
      const kept: Kept = { version, at: Date.now(), days, value }
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

/** Erases one person's things from this phone: on switching person and on 从这部手机清除. */
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
