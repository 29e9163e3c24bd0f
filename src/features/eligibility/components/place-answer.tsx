import { View } from '@tarojs/components'
import { useState } from 'react'
import { UNKNOWN } from '@/core/eligibility/facts'
import type { Question } from '@/core/eligibility/interview'
import type { Library } from '@/core/eligibility/library'
import { placeNameIn } from '@/core/eligibility/places'
import { UNKNOWN_WORDS } from '@/core/eligibility/wording/questions'
import { ChoiceList } from '@/ui/choice-list/choice-list'
import { questionCopy as copy } from '../interview-copy'
import { homeCity, placesIn } from '../flow'
import type { TypedPlain } from '../typed/typed'
import { PlaceElsewhere } from './place-elsewhere'

interface PlaceAnswerProps {
  readonly question: Question
  readonly library: Library
  readonly typed: TypedPlain | undefined
  readonly error?: string
  readonly id: string
  /** The village this phone looks at: its county is named first. */
  readonly village: string | null
  readonly onChange: (typed: TypedPlain) => void
}

const ELSEWHERE = 'elsewhere'

/** Where the matter is handled: the counties here, then 别的地方 by province and city; one chosen there stands first. */
export function PlaceAnswer({ question, library, typed, error, id, village, onChange }: PlaceAnswerProps) {
  const [away, setAway] = useState(false)
  const code = typed?.is === 'one' ? typed.code : null
  const city = homeCity(library)
  const cityName = city === null ? null : placeNameIn(library.standards, city)
  const here = placesIn(library, city, village)
  const isHere = code === UNKNOWN || code === city || here.some((place) => place.code === code)
  const chosenAway = code !== null && !isHere ? placeNameIn(library.standards, code) : null
  const choose = (chosen: string) => onChange({ is: 'one', code: chosen })
  if (away) {
    return (
      <PlaceElsewhere
        library={library}
        home={city}
        onChoose={(chosen) => {
          choose(chosen)
          setAway(false)
        }}
        onBack={() => setAway(false)}
      />
    )
  }
  return (
    <View>
      <ChoiceList
        id={id}
        label={question.heading}
        error={error}
        value={chosenAway === null ? code : ELSEWHERE}
        options={[
          ...(chosenAway === null ? [] : [{ value: ELSEWHERE, label: chosenAway, note: copy.changeAway }]),
          ...here.map((place) => ({
            value: place.code,
            label: place.name,
            note: place.code === village?.slice(0, 6) ? copy.yourVillage : undefined,
          })),
          ...(city !== null && cityName !== null ? [{ value: city, label: copy.wholeCity(cityName) }] : []),
          ...(chosenAway === null
            ? [{ value: ELSEWHERE, label: copy.elsewhere, note: copy.elsewhereNote }]
            : []),
          { value: UNKNOWN, ...UNKNOWN_WORDS, soft: true },
        ]}
        onChange={(chosen) => (chosen === ELSEWHERE ? setAway(true) : choose(chosen))}
      />
    </View>
  )
}
