import { Text } from '@tarojs/components'

/**
 * A heading or button label that breaks between phrases only, so that large type never leaves one character alone:
 * `<Phrases of={['我能不能申请', '免费法律援助？']} />`.
 */
export function Phrases({ of }: { readonly of: readonly string[] }) {
  return (
    <>
      {of.map((phrase) => (
        <Text key={phrase} className="keep">
          {phrase}
        </Text>
      ))}
    </>
  )
}
