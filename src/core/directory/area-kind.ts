import { levelOf, type AreaCode } from './area-code'

export type AreaKind = '市' | '区' | '县' | '街道' | '镇' | '乡' | '居委' | '村委' | '其他'

const TOWN_KINDS = ['街道', '镇', '乡'] as const
const LARGER_KINDS = ['市', '区', '县'] as const

/**
 * What an area is called in its official kind.
 * Villages go by the last three digits of the code (NBS coding rule: 001–199 居委, 200–399 村委, from 400 on 类似居委/村委);
 * larger units by the end of their name.
 */
export function kindOf(code: AreaCode, name: string): AreaKind {
  if (levelOf(code) === 'village') {
    const serial = Number(code.slice(9))
    if (serial < 200) return '居委'
    return serial < 400 ? '村委' : '其他'
  }
  const kinds = levelOf(code) === 'town' ? TOWN_KINDS : LARGER_KINDS
  return kinds.find((kind) => name.endsWith(kind)) ?? '其他'
}

/** 塘㙍村 for 塘㙍村委会, 南方社区 for 南方社区居民委员会: as people say it. */
export function spokenName(name: string): string {
  const match = /^(.+?)(社区居民委员会|社区居委会?|居民委员会|居委会|村民委员会|村委会)$/.exec(name)
  if (!match) return name
  const [, base = name, tail = ''] = match
  const word = tail.startsWith('村') ? '村' : '社区'
  return base.endsWith(word) ? base : base + word
}
