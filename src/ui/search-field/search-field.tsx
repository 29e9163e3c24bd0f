import { Input, View } from '@tarojs/components'
import { spoken } from '../a11y'
import { uiCopy } from '../copy'
import { Icon } from '../icon/icon'
import { Tap } from '../tap/tap'
import './search-field.scss'

export interface SearchFieldProps {
  readonly label: string
  readonly hint: string
  readonly value: string
  readonly onChange: (value: string) => void
  /** Opens the keys at once: the person came by tapping a search door. */
  readonly focus?: boolean
  /** Most characters. */
  readonly max?: number
}

/** Finds while one types; a cross empties it. */
export function SearchField({ label, hint, value, onChange, focus, max = 40 }: SearchFieldProps) {
  return (
    <View className="search" {...spoken({ role: 'search' })}>
      <Icon name="search" />
      <Input
        className="search-box"
        placeholderClass="input-hint"
        type="text"
        value={value}
        maxlength={max}
        {...(focus ? { focus } : {})}
        placeholder={hint}
        aria-label={label}
        onInput={(event) => onChange(event.detail.value)}
      />
      {value ? (
        <Tap className="search-clear" label={uiCopy.clear} onTap={() => onChange('')}>
          <Icon name="close" small />
        </Tap>
      ) : null}
    </View>
  )
}
