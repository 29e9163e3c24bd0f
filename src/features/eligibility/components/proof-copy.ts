/** Words beside the groups that are not checked (法律援助法 42). */
export const proofCopy = {
  met: '不用查收入，要有证明',
  maybe: '是这样的人，就不用查收入',
  seeAll: (count: number) => `一共 ${count} 种，点开看`,
  /** Whoever is in the group brings what was named; whoever may be brings what fits. */
  proof: (names: readonly string[], all: boolean) =>
    `${all ? '带上' : '有哪样带哪样'}：${names.join('、')}。`,
} as const
