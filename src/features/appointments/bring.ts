import type { Matter } from '@/core/appointments/matters'

/** One thing to bring, and what to do without it. */
export interface Thing {
  readonly what: string
  readonly note?: string
}

const ID: Thing = { what: '身份证', note: '替家里人来，两个人的都带' }

/** What helps a first talk, by matter; practical, not a legal list of evidence (that is the eligibility result's). */
const BY_MATTER: Readonly<Record<Matter, readonly Thing[]>> = {
  wages: [
    { what: '欠条、工资单、考勤', note: '没有就带老板的聊天记录、转账记录' },
    { what: '劳动合同', note: '没签也能来' },
    { what: '老板或包工头的名字、电话' },
  ],
  injury: [
    { what: '病历、医院发票' },
    { what: '在哪干活的证明', note: '工作证、工友电话、工地照片都行' },
    { what: '工伤认定书', note: '还没有就不用带' },
  ],
  traffic: [
    { what: '交通事故认定书' },
    { what: '病历、医院发票' },
    { what: '对方的保险单或车牌号', note: '知道多少带多少' },
  ],
  family: [
    { what: '结婚证、户口本' },
    { what: '孩子的出生证', note: '有孩子才要' },
    { what: '房子、存款的单据', note: '照片也行' },
  ],
  violence: [{ what: '报警回执、伤的照片、病历', note: '不方便带就不带，先保护好自己' }],
  land: [{ what: '承包合同、宅基地证、山林证' }, { what: '征地公告或协议', note: '照片也行' }],
  debt: [{ what: '借条、转账记录' }, { what: '聊天记录', note: '手机里的，不用打印' }],
  criminal: [{ what: '拘留或逮捕通知书' }, { what: '户口本', note: '证明您是家里人' }],
  other: [{ what: '跟这件事有关的纸和照片' }],
}

export const thingsToBring = (matter: Matter): readonly Thing[] => [ID, ...BY_MATTER[matter]]
