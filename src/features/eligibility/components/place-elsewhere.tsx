import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Library } from '@/core/eligibility/library'
import { placeNameIn } from '@/core/eligibility/places'
import { Button } from '@/ui/button/button'
import { Chip } from '@/ui/chip/chip'
import { Section } from '@/ui/section/section'
import { questionCopy as copy } from '../interview-copy'
import { placesIn } from '../flow'
import './place.scss'

interface PlaceElsewhereProps {
  readonly library: Library
  /** This deployment's city: its province is named first, itself not at all. */
  readonly home: string | null
  readonly onChoose: (code: string) => void
  readonly onBack: () => void
}

/** A province, and where its cities are known, a city. Each by one tap, all in sight. */
export function PlaceElsewhere({ library, home, onChoose, onBack }: PlaceElsewhereProps) {
  const [province, setProvince] = useState<string | null>(null)
  const own = home === null ? null : `${home.slice(0, 2)}0000`
  const places = placesIn(library, province, own).filter(({ code }) => code !== home)
  const name = province === null ? '' : (placeNameIn(library.standards, province) ?? '')
  return (
    <View>
      <Section title={province === null ? copy.chooseProvince : copy.chooseCity(name)} />
      <View className="places">
        {places.map(({ code, name: words, opens }) => (
          <Chip
            key={code}
            on={false}
            once
            onTap={() => (opens && province === null ? setProvince(code) : onChoose(code))}
          >
            {words}
          </Chip>
        ))}
      </View>
      <View className="pad">
        <Button kind="text" onTap={province === null ? onBack : () => setProvince(null)}>
          {province === null ? copy.backToList : copy.otherProvince}
        </Button>
      </View>
    </View>
  )
}
