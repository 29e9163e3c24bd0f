import { collection, command, type Stored } from '../database'

/** What is shown of a venue (公共法律服务中心, 工作站, 工作室). */
export interface VenueCard {
  readonly venueId: string
  readonly areaCode: string
  readonly name: string
  readonly address: string | null
  readonly phone: string | null
  readonly sample: boolean
}

/** venues/{v+areaCode}; a sample one stands beside, not over, the real one. */
export interface StoredVenue extends Stored, Omit<VenueCard, 'venueId'> {
  /** Names from the city down to the area. */
  readonly areaNames: readonly string[]
  readonly level: 'county' | 'town' | 'village'
  readonly kind: string
}

/** The venues of some areas, one request; a sample venue first, so that trying shows an address. */
export async function loadVenues(areaCodes: readonly string[]): Promise<StoredVenue[]> {
  const venues = collection<StoredVenue>('venues')
  const found = await venues.find({ where: { areaCode: command.in(areaCodes) }, limit: 50 })
  return found.sort((a, b) => Number(b.sample) - Number(a.sample))
}

export function cardOf({ _id, areaCode, name, address, phone, sample }: StoredVenue): VenueCard {
  return { venueId: _id, areaCode, name, address, phone, sample }
}
