import { FAMILY_MATTERS } from './matters/family'
import { LAND_MATTERS } from './matters/land'
import { LISTS_MATTERS } from './matters/lists'
import { WORK_MATTERS } from './matters/work'

/** Every matter a villager may look for, by its id; the order settles a tie. */
export const MATTER_WORDS = { ...WORK_MATTERS, ...FAMILY_MATTERS, ...LISTS_MATTERS, ...LAND_MATTERS }

export type MatterId = keyof typeof MATTER_WORDS

/** Tiles of the finder, in order. */
export const EVERYDAY_IDS = [
  'wages',
  'injury',
  'traffic',
  'abuse',
  'divorce',
  'elder',
  'land',
  'lent',
  'accused',
  'benefit',
  'victim',
  'time',
] as const satisfies readonly MatterId[]

/** Said of a matter the national list does not have: never "no". */
export const NOT_LISTED = '国家的名单里没有；各省另有规定，问一问就知道。'

/** Traditional characters and their simplified ones, in pairs: those of the words above. */
export const TRADITIONAL =
  '資资錢钱傷伤車车禍祸離离養养撫抚費费贍赡徵征債债償偿賠赔醫医藥药環环國国審审義义為为監监護护認认騙骗詐诈還还給给錯错鄰邻媽妈兒儿寶宝農农場场廠厂勞劳動动關关係系約约罰罚財财產产繼继遺遗囑嘱險险貸贷處处務务證证條条紅红漁渔魚鱼蝦虾豬猪廢废氣气壞坏過过頭头開开獄狱門门問问題题訴诉請请買买賣卖貨货學学網网書书決决異异議议時时間间譽誉殘残補补貼贴體体發发結结婦妇糧粮鬧闹爭争殺杀強强姦奸無无業业塵尘觸触電电機机歸归訂订細细親亲數数斬斩賴赖賬账佔占搶抢搵揾'
