interface Claim {
  readonly holder: string
  readonly freed: Promise<void>
  free(): void
}

function claimOf(holder: string): Claim {
  let free = () => {}
  const freed = new Promise<void>((resolve) => (free = resolve))
  return { holder, freed, free }
}

/** Which open transaction of this gateway wrote a document, until it ends. */
export class Writers {
  private readonly claims = new Map<string, Claim>()

  /** @param longestWaitMs how long a write outside transactions lets an open one finish first */
  constructor(private readonly longestWaitMs: number) {}

  holderOf(key: string): string | undefined {
    return this.claims.get(key)?.holder
  }

  claim(key: string, holder: string): void {
    if (!this.claims.has(key)) this.claims.set(key, claimOf(holder))
  }

  releaseAll(holder: string): void {
    for (const [key, claim] of this.claims) {
      if (claim.holder !== holder) continue
      this.claims.delete(key)
      claim.free()
    }
  }

  /**
   * As MongoDB: a write outside transactions waits for the open one that wrote the document. After the longest
   * wait it goes ahead, and the open one will find the conflict at its commit.
   */
  async untilFree(keys: readonly string[]): Promise<void> {
    const busy = keys.flatMap((key) => this.claims.get(key)?.freed ?? [])
    if (busy.length === 0) return
    let timer: NodeJS.Timeout | undefined
    const enough = new Promise<void>((resolve) => (timer = setTimeout(resolve, this.longestWaitMs)))
    await Promise.race([Promise.all(busy), enough])
    clearTimeout(timer)
  }
}
