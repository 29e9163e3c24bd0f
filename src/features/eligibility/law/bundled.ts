import parameters from '@data/parameters/zhanjiang.json'
import guangdong from '@data/standards/guangdong.json'
import nation from '@data/standards/nation.json'

/** The law as data on the day this program was built: a phone that never had a network can decide by it. */
export const BUNDLED = {
  standards: [...nation.documents, ...guangdong.documents],
  parameters: parameters.documents,
} as const

/** The day it was put together; said wherever the phone has nothing newer. */
export const BUNDLED_ON = '2026-11-23'
