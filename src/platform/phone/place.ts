import Taro from '@tarojs/taro'

export interface Place {
  readonly name: string
  readonly address?: string | null
  readonly latitude?: number
  readonly longitude?: number
}

/** Opens the map where the place's coordinates are known; elsewhere copies its words to ask the way with. */
export async function showTheWay(place: Place): Promise<'map' | 'copied'> {
  const { name, address, latitude, longitude } = place
  if (latitude !== undefined && longitude !== undefined) {
    await Taro.openLocation({ latitude, longitude, name, address: address ?? undefined })
    return 'map'
  }
  await Taro.setClipboardData({ data: [name, address].filter(Boolean).join(' ') })
  return 'copied'
}
