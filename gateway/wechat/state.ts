import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { isRecord } from '../host/http'

/** How a person answers WeChat's question from now on. `always`: 总是保持以上选择, no window comes up any more. */
export const CHOICES = ['accept', 'reject', 'always'] as const
export type Choice = (typeof CHOICES)[number]

/** What a text or a picture is taken for: `words`, a text is risky that holds a sample word; `error`, the check does not answer. */
export const TEXT_CHECKS = ['words', 'risky', 'error'] as const
export const IMAGE_CHECKS = ['pass', 'risky', 'silent'] as const
export type TextCheck = (typeof TEXT_CHECKS)[number]
export type ImageCheck = (typeof IMAGE_CHECKS)[number]

/** One call of subscribeMessage.send, as it came and as it was answered. */
export interface Message {
  /** ms since the epoch, by the settable clock. */
  readonly at: number
  readonly openid: string
  readonly templateId: string
  readonly page: string
  readonly fields: Readonly<Record<string, string>>
  /** 0 delivered; 43101 no consent; 47003 a field WeChat refuses; 40037 no such template. */
  readonly errcode: number
  readonly errmsg: string
}

/** One event pushed to the function `events`. */
export interface Push {
  readonly at: number
  readonly event: string
  readonly openid: string
  readonly what: string
  /** Null while under way; otherwise what became of it. */
  readonly outcome: string | null
}

export interface State {
  /** Messages given out so far. */
  lastId: number
  text: TextCheck
  image: ImageCheck
  /** By openid and template: sends the person has agreed to. */
  readonly consents: Record<string, Record<string, number>>
  readonly choices: Record<string, Record<string, Choice>>
  /** The newest first. */
  messages: readonly Message[]
  pushes: readonly Push[]
}

const fresh = (): State => ({
  lastId: 0,
  text: 'words',
  image: 'pass',
  consents: {},
  choices: {},
  messages: [],
  pushes: [],
})

/** Kept between starts, as WeChat would remember. Only for trying: a file that cannot be read is begun anew. */
export class KeptState {
  readonly state: State

  /** @param file null keeps it in memory */
  constructor(private readonly file: string | null) {
    this.state = file === null ? fresh() : read(file)
  }

  save(): void {
    if (this.file === null) return
    const half = `${this.file}.part`
    writeFileSync(half, JSON.stringify(this.state), { mode: 0o600 })
    renameSync(half, this.file)
  }
}

function read(file: string): State {
  if (!existsSync(file)) return fresh()
  try {
    const kept: unknown = JSON.parse(readFileSync(file, 'utf8'))
    return isRecord(kept) ? { ...fresh(), ...kept } : fresh()
  } catch {
    return fresh()
  }
}
