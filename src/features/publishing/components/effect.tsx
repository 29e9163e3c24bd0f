import { View } from '@tarojs/components'
import { useState } from 'react'
import { retryOf } from '@/platform/phone/retry-of'
import { Button } from '@/ui/button/button'
import { CellGroup } from '@/ui/cell/cell-group'
import { ErrorRetry } from '@/ui/error-retry/error-retry'
import { Section } from '@/ui/section/section'
import { Skeleton } from '@/ui/skeleton/skeleton'
import { useLawEffect, type LawEffect } from '../api'
import { effectCopy as copy } from '../copy'
import { EffectNumbers } from './effect-numbers'

/** What a draft would change, worked out on asking: on people made up, and on checks that were left for it. */
export function Effect({ draftId }: { readonly draftId: string }) {
  const [asked, setAsked] = useState(false)
  const { data, error, refreshing, refresh } = useLawEffect(draftId, asked)
  return (
    <>
      <Section title={copy.title} />
      <CellGroup padded>
        <View className="note">{copy.lead}</View>
        {data === undefined && !asked ? (
          <View className="mt3">
            <Button kind="second" onTap={() => setAsked(true)}>
              {copy.ask}
            </Button>
          </View>
        ) : null}
        {data !== undefined ? <Numbers effect={data} /> : null}
        {asked && data === undefined && error === null ? <Skeleton rows={3} /> : null}
        {error?.code === 'CONFLICT' ? <View className="strong mt3">{copy.unreadable}</View> : null}
        {error !== null && error.code !== 'CONFLICT' ? (
          <ErrorRetry title={copy.error} {...retryOf(error, refreshing, refresh)} />
        ) : null}
      </CellGroup>
    </>
  )
}

function Numbers({ effect }: { readonly effect: LawEffect }) {
  const { synthetic, keptChecks, examples, seed } = effect
  return (
    <>
      <EffectNumbers title={copy.synthetic} note={copy.syntheticNote(seed)} table={synthetic} />
      {examples.length > 0 ? <View className="strong mt4">{copy.examples}</View> : null}
      {examples.map((one, at) => (
        <View key={at} className="law-past">
          <View>{one.who}</View>
          <Side headline={copy.was(one.before)} why={one.whyBefore} />
          <Side headline={copy.becomes(one.after)} why={one.whyAfter} />
        </View>
      ))}
      <EffectNumbers
        title={copy.kept}
        note={keptChecks.people === 0 ? copy.keptNone : copy.keptNote}
        table={keptChecks}
      />
      <View className="note mt3">{copy.hiddenNote}</View>
    </>
  )
}

/** What comes out by one law, and right below it why. */
function Side({ headline, why }: { readonly headline: string; readonly why: readonly string[] }) {
  return (
    <View className="mt2">
      <View className="strong">{headline}</View>
      {why.map((sentence) => (
        <View key={sentence} className="note">
          {sentence}
        </View>
      ))}
    </View>
  )
}
