/** A seed's own run of chance (mulberry32), and a clock that jumps to whatever happens next. */
export class World {
  now: number
  private state: number
  private readonly heap: { readonly at: number; readonly order: number; readonly act: () => void }[] = []
  private order = 0

  constructor(seed: number, start: number) {
    this.state = seed >>> 0
    this.now = start
  }

  /** [0, 1) */
  random = (): number => {
    this.state = (this.state + 0x6d2b79f5) | 0
    let t = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }

  chance = (part: number): boolean => this.random() < part

  between = (from: number, to: number): number => from + this.random() * (to - from)

  pick<T>(all: readonly T[]): T | undefined {
    return all[Math.floor(this.random() * all.length)]
  }

  /** Does it `ms` from now; what is due at one moment is done in the order it was asked for. */
  after(ms: number, act: () => void): void {
    this.heap.push({ at: this.now + ms, order: (this.order += 1), act })
    this.rise(this.heap.length - 1)
  }

  /** Lets time pass until `end`. Answers how much happened. */
  run(end: number): number {
    let count = 0
    for (let next = this.heap[0]; next && next.at <= end; next = this.heap[0]) {
      this.now = next.at
      this.removeFirst()
      next.act()
      count += 1
    }
    this.now = end
    return count
  }

  private isBefore(i: number, j: number): boolean {
    const [a, b] = [this.heap[i]!, this.heap[j]!]
    return a.at === b.at ? a.order < b.order : a.at < b.at
  }

  private swap(i: number, j: number): void {
    const kept = this.heap[i]!
    this.heap[i] = this.heap[j]!
    this.heap[j] = kept
  }

  private rise(start: number): void {
    let i = start
    for (let up = (i - 1) >> 1; i > 0 && this.isBefore(i, up); up = (i - 1) >> 1) {
      this.swap(i, up)
      i = up
    }
  }

  private removeFirst(): void {
    const last = this.heap.pop()!
    if (this.heap.length === 0) return
    this.heap[0] = last
    let i = 0
    for (;;) {
      const [left, right] = [2 * i + 1, 2 * i + 2]
      let first = i
      if (left < this.heap.length && this.isBefore(left, first)) first = left
      if (right < this.heap.length && this.isBefore(right, first)) first = right
      if (first === i) return
      this.swap(i, first)
      i = first
    }
  }
}
