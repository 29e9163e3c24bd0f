import { Input, View } from '@tarojs/components'
import { Cell } from '@/ui/cell/cell'
import { CellGroup } from '@/ui/cell/cell-group'
import { uiCopy } from '@/ui/copy'
import { spoken } from '@/ui/a11y'
import { Icon } from '@/ui/icon/icon'
import { Section } from '@/ui/section/section'
import { Tap } from '@/ui/tap/tap'
import { callHotline } from '@/platform/phone/phone-call'
import { homeCopy } from './copy'
import { findMatters, type MatterCard } from './matters'
import './search-box.scss'

interface SearchBoxProps {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly onFound: (card: MatterCard) => void
}

/** Finds the matter by a villager's own words, on the phone, as they type. */
export function SearchBox({ value, onChange, onFound }: SearchBoxProps) {
  return (
    <View {...spoken({ role: 'search' })}>
      <View className="search">
        <Icon name="search" />
        <Input
          className="search-box"
          placeholderClass="input-hint"
          type="text"
          value={value}
          maxlength={40}
          placeholder={homeCopy.searchHint}
          aria-label={homeCopy.searchLabel}
          onInput={(event) => onChange(event.detail.value)}
        />
        {value ? (
          <Tap className="search-clear" label={uiCopy.clear} onTap={() => onChange('')}>
            <Icon name="close" small />
          </Tap>
        ) : null}
      </View>
      {value ? <Found cards={findMatters(value)} onFound={onFound} /> : null}
    </View>
  )
}

function Found({
  cards,
  onFound,
}: {
  readonly cards: readonly MatterCard[]
  readonly onFound: (card: MatterCard) => void
}) {
  return (
    <View {...spoken({ live: 'polite' })}>
      <Section quiet title={cards.length > 0 ? homeCopy.found : homeCopy.notFound} />
      <CellGroup>
        {cards.map((card) => (
          <Cell
            key={card.key}
            icon={card.icon}
            title={card.label}
            note={card.example}
            onTap={() => onFound(card)}
          />
        ))}
        {cards.length === 0 ? (
          <Cell icon="phone" title={uiCopy.call12348} note={homeCopy.notFoundNote} onTap={callHotline} />
        ) : null}
      </CellGroup>
    </View>
  )
}
