import { Text, View } from '@tarojs/components'
import type { Answer } from '@/contracts/registry'
import { Avatar } from '@/ui/avatar/avatar'
import { CalendarBlock } from '@/ui/calendar-block/calendar-block'
import { Phrases } from '@/ui/phrases/phrases'
import { homeCopy } from './copy'
import { roundWords, whoseWords } from './round-words'

type VillageFacts = Answer<'directory.village'>

interface AdviserFactsProps {
  readonly data: VillageFacts
  readonly adviser: NonNullable<VillageFacts['adviser']>
  readonly now: number
}

/** Who it is, and when they come: the calendar leaf says the day before any word is read. */
export function AdviserFacts({ data, adviser, now }: AdviserFactsProps) {
  const round = data.nextRound ? roundWords(data.nextRound, data.areaCode, now) : null
  const whose = whoseWords(data)
  return (
    <View className="hero-facts">
      {round ? (
        <CalendarBlock month={round.month} day={round.day} weekday={round.weekday} />
      ) : (
        <Avatar name={adviser.name} />
      )}
      <View className="hero-words">
        <View className="lead">
          <Phrases of={round ? [adviser.name, round.when] : [adviser.name]} />
        </View>
        <View className="note mt2">
          {whose}
          {adviser.sample && !adviser.name.includes(homeCopy.sample) ? (
            <Text>{`（${homeCopy.sample}）`}</Text>
          ) : null}
        </View>
        {round ? (
          <View className="note">
            <Phrases of={[`${round.hours} `, round.place]} />
          </View>
        ) : (
          <View className="note">{homeCopy.noRound}</View>
        )}
      </View>
    </View>
  )
}
