/** Words about who serves a village. */
export const copy = {
  village: '您村的法律顾问',
  town: '镇上的法律顾问，您村的事也归他管',
  noneTitle: '您村暂时还没有自己的法律顾问',
  noneNote: '可以打 12348 问，或者到镇上的服务站去。',
  call: '打电话',
  call12348: '打 12348',
  speaks: (languages: readonly string[]) => `会讲${languages.join('、')}`,
  comes: (when: string, place: string) => `${when}在${place}`,
  noVillage: '先选您的村子',
  noVillageNote: '选好了，就知道找哪位。',
  choose: '选村子',
  loadError: '村里律师的信息没能打开',
} as const
