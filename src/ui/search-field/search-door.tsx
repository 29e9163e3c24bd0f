import { View } from '@tarojs/components'
import { Icon } from '../icon/icon'
import { Tap } from '../tap/tap'
import './search-field.scss'

export interface SearchDoorProps {
  readonly label: string
  readonly hint: string
  readonly onTap: () => void
}

/** Looks like a search box and opens the page that searches: what it takes to find need not be on this page. */
export function SearchDoor({ label, hint, onTap }: SearchDoorProps) {
  return (
    <Tap className="search is-door" label={`${label}，${hint}`} onTap={onTap}>
      <Icon name="search" />
      <View className="search-words">{hint}</View>
    </Tap>
  )
}
