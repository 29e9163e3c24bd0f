import { RECALL_MS } from '../../src/core/consultations/shape'
import { BUBBLES } from '../../src/core/consultations/phone/reader'
import { fromIso, msAt } from '../../src/core/time'
import { Device, type Counts, type Scene } from './chat-device'
import { ChatJudge } from './chat-judge'
import { CALM, Line } from './chat-network'
import { enginePhone, type MakePhone } from './chat-phone'
import { ChatServer, HELD_WORDS, type Account } from './chat-server'
import { World } from './chat-time'

export interface Play {
  readonly seed: number
  readonly rooms: number
  /** Messages written in each room. */
  readonly messages: number
  readonly make?: MakePhone
}

export interface Figures extends Counts {
  readonly stored: number
  readonly violations: readonly string[]
}

const PERSON: Account = { id: 'oSampleVillager', side: 'person' }
const ADVISER: Account = { id: 'oSampleAdviser', side: 'adviser' }

const START = msAt('2026-11-23', '09:30')
const MINUTE_MS = 60_000

/** Two phones of one person and one adviser, in a storm; then the sun comes out and the judge looks. */
class RoomPlay {
  private readonly world: World
  private readonly line: Line
  private readonly judge: ChatJudge
  private readonly server: ChatServer
  private readonly devices: readonly Device[]
  private readonly refusing = new Set<string>()
  private readonly count: Counts
  private left: number
  private minted = 0
  private isOver = false

  constructor(seed: number, messages: number, make: MakePhone, count: Counts) {
    this.world = new World(seed, START)
    this.line = new Line(this.world)
    const conversationId = `c${seed}`
    this.server = new ChatServer(conversationId, PERSON, START, this.world.chance)
    this.judge = new ChatJudge(this.server.log)
    this.count = count
    this.left = messages
    const { world, line, server, judge, refusing } = this
    const news = (from: Device) => this.tellOthers(from)
    const scene: Scene = { world, line, server, judge, count, conversationId, refusing, news }
    const device = (name: string, account: Account) => new Device(name, account, make, scene)
    this.devices = [device('old phone', PERSON), device('new phone', PERSON), device('adviser', ADVISER)]
  }

  private tellOthers(from: Device): void {
    for (const device of this.devices)
      if (device !== from) this.line.hint(() => device.online && device.raise({ kind: 'hint' }))
  }

  play(): readonly string[] {
    this.devices.forEach((device) => device.open())
    this.live()
    while (this.left > 0) this.world.run(this.world.now + MINUTE_MS)
    this.isOver = true
    this.clearUp()
    return this.judge.violations
  }

  get stored(): number {
    return this.server.log.filter(({ requestId, content }) => requestId !== null && content !== null).length
  }

  private clearUp(): void {
    const { world, line, devices } = this
    world.run(world.now + MINUTE_MS)
    line.weather = CALM
    this.refusing.clear()
    for (let i = 0; i < 4; i += 1) {
      for (const device of devices) {
        device.dying = null
        device.online = true
        if (device.program === null) device.open()
        for (const kind of ['online', 'shown', 'bottom'] as const) device.raise({ kind })
        for (const requestId of device.program?.refused() ?? []) device.raise({ kind: 'resend', requestId })
      }
      world.run(world.now + 3 * MINUTE_MS)
    }
    const programs = devices.map((device) => [device.name, device.program!] as const)
    const waiting = programs.reduce((sum, [, program]) => sum + program.waiting(), 0)
    this.judge.end(new Map(programs.map(([name, program]) => [name, program.shown()])), waiting)
  }

  /** Something happens, and a while later something else. */
  private live(): void {
    if (this.isOver) return
    const device = this.world.pick(this.devices)
    if (device) this.actOn(device)
    this.world.after(this.world.between(200, 9000), () => this.live())
  }

  private actOn(device: Device): void {
    const { world } = this
    const luck = world.random()
    if (luck < 0.7) this.writeSome(device)
    else if (luck < 0.8) this.takeBack(device)
    else if (luck < 0.84) this.scroll(device)
    else if (luck < 0.89) this.cutOff(device)
    else if (luck < 0.92) this.killed(device)
    else if (luck < 0.93) this.putAway(device)
    else if (luck < 0.945) this.lookAway(device)
    else if (luck < 0.955) this.refuseFor(device.account)
    else if (luck < 0.98) this.tidyUp(device)
    else this.office()
  }

  private mint = (): string => `r-${(this.minted += 1)}`

  /** One to five messages within seconds; some with a kill in the middle of being taken. */
  private writeSome(device: Device): void {
    const { world } = this
    for (let n = 1 + Math.floor(world.random() * 5); n > 0; n -= 1) {
      world.after(world.between(0, 3000), () => {
        if (this.left <= 0 || device.program === null) return
        this.left -= 1
        const requestId = this.mint()
        const held = world.chance(0.02) ? ` ${HELD_WORDS}` : ''
        if (world.chance(0.01)) {
          device.dying = Math.floor(world.random() * 3)
          world.after(world.between(500, 20_000), () => this.reopen(device))
        }
        device.write(requestId, `${requestId} of ${device.name}${held}`, world.chance(0.05))
      })
    }
  }

  private reopen(device: Device): void {
    device.dying = null
    if (device.program === null) device.open()
  }

  private takeBack(device: Device): void {
    const { world } = this
    const young = (device.program?.shown() ?? [])
      .slice(-6)
      .filter((e) => e.mine && e.state === 'SHOWN' && world.now - fromIso(e.at) < RECALL_MS)
      .filter((e) => e.kind === 'text' || e.kind === 'image')
    const target = world.pick(young)
    if (!target) return
    this.count.recalls += 1
    device.raise({ kind: 'recall', requestId: this.mint(), target: target.seq })
  }

  /** The reader moves about; what is rendered stays small, in order, each bubble once. */
  private scroll(device: Device): void {
    const { world } = this
    const seq = Math.ceil(world.random() * this.server.log.length)
    const moves = [{ kind: 'older' }, { kind: 'newer' }, { kind: 'bottom' }, { kind: 'jump', seq }] as const
    device.raise(world.pick(moves) ?? { kind: 'bottom' })
    const lines = device.program?.view(world.now).lines ?? []
    const bubbles = lines.filter(({ kind }) => kind !== 'time' && kind !== 'unread')
    if (bubbles.length > BUBBLES) this.judge.violations.push(`${bubbles.length} bubbles are rendered`)
    if (new Set(lines.map(({ key }) => key)).size < lines.length)
      this.judge.violations.push('one bubble is rendered twice')
    const places = bubbles.flatMap((line) => ('entry' in line ? [line.entry.seq] : []))
    if (places.some((place, i) => place <= (places[i - 1] ?? 0)))
      this.judge.violations.push('C3 bubbles are out of order')
  }

  private cutOff(device: Device): void {
    const { world } = this
    if (!device.online) return
    device.online = false
    const isNoticed = world.chance(0.7)
    if (isNoticed) device.raise({ kind: 'offline' })
    world.after(world.between(1000, 40_000), () => {
      device.online = true
      device.raise({ kind: 'online' })
    })
  }

  private killed(device: Device): void {
    if (device.program === null) return
    device.kill()
    this.world.after(this.world.between(500, 60_000), () => this.reopen(device))
  }

  /** Lies in a drawer while the others write up to 180 messages, or for twelve minutes. */
  private putAway(device: Device): void {
    if (device.program === null) return
    device.kill()
    const until = this.left - this.world.between(20, 180)
    const end = this.world.now + 12 * MINUTE_MS
    const look = () => {
      if (this.left <= Math.max(0, until) || this.world.now > end) this.reopen(device)
      else this.world.after(5000, look)
    }
    look()
  }

  private lookAway(device: Device): void {
    device.raise({ kind: 'hidden' })
    this.world.after(this.world.between(1000, 90_000), () => device.raise({ kind: 'shown' }))
  }

  private refuseFor({ id }: Account): void {
    this.refusing.add(id)
    this.world.after(this.world.between(2000, 15_000), () => this.refusing.delete(id))
  }

  /** What was refused is tapped again, or given up; now and then something that still waits is given up too. */
  private tidyUp(device: Device): void {
    const { world } = this
    const { program } = device
    if (program === null) return
    for (const requestId of program.refused())
      device.raise(world.chance(0.8) ? { kind: 'resend', requestId } : this.giveUp(requestId))
    const waiting = program.view(world.now).lines.filter((l) => l.kind === 'pending' && l.mayDiscard)
    const unwanted = world.pick(waiting)
    if (unwanted && world.chance(0.5)) device.raise(this.giveUp(unwanted.key))
  }

  private giveUp(requestId: string) {
    this.judge.gaveUp(requestId)
    return { kind: 'discard', requestId } as const
  }

  /** The content check and the clerk: held, released, kept away, or held after all. */
  private office(): void {
    const { world, server } = this
    const held = server.log.find(({ state }) => state === 'HELD')
    if (held) return server.judge(held.seq, world.chance(0.6) ? 'release' : 'reject', world.now)
    const shown = server.log.slice(2).filter(({ kind, state }) => kind === 'text' && state === 'SHOWN')
    const late = world.pick(shown.filter(({ side }) => side === 'person'))
    if (late && world.chance(0.3)) server.checkLate(late.seq, world.now)
  }
}

/** Plays rooms one after another, each with a seed of its own. */
export function playChats({ seed, rooms, messages, make = enginePhone }: Play): Figures {
  const count: Counts = { written: 0, sends: 0, pulls: 0, reads: 0, kills: 0, recalls: 0, events: 0 }
  const violations: string[] = []
  let stored = 0
  for (let i = 0; i < rooms; i += 1) {
    const room = new RoomPlay(seed * 1000 + i, messages, make, count)
    violations.push(...room.play().map((words) => `room ${i}: ${words}`))
    stored += room.stored
  }
  return { ...count, stored, violations }
}
