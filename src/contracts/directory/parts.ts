import * as v from 'valibot'
import { areaCode, id } from '../fields'

export const areaView = v.object({
  code: areaCode,
  name: v.string(),
  kind: v.string(),
  hasChildren: v.boolean(),
})

/** `address` and `phone` are null where we do not know them; the page says so. */
export const venueView = v.object({
  venueId: id,
  areaCode,
  name: v.string(),
  address: v.nullable(v.string()),
  phone: v.nullable(v.string()),
  /** 示例: invented for trying. */
  sample: v.boolean(),
})

export const adviserView = v.object({
  adviserId: id,
  name: v.string(),
  firm: v.nullable(v.string()),
  phone: v.nullable(v.string()),
  /** Dialects spoken: 普通话, 粤语, 雷州话, 客家话. */
  languages: v.array(v.string()),
  sample: v.boolean(),
})

/** `village`: its own adviser. `town`: nobody of its own, so the town's. `none`: nobody known, so 12348. */
export const servedBy = v.picklist(['village', 'town', 'none'])
