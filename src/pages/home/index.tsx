import { useState } from 'react'
import { View } from '@tarojs/components'
import { ActingFor } from '@/features/accounts'
import {
  AdviserHero,
  AskSheet,
  MATTER_CARDS,
  MatterSheet,
  NextForMe,
  OfflineBar,
  VillageBand,
  homeCopy,
  type MatterCard,
} from '@/features/home'
import { useNews } from '@/features/notices'
import { callHotline } from '@/platform/phone/phone-call'
import { paintNavigationBar } from '@/platform/screen/display'
import { go } from '@/platform/screen/navigation'
import { useShow } from '@/platform/screen/page-hooks'
import { asTab } from '@/platform/screen/visible'
import { Button } from '@/ui/button/button'
import { Cell } from '@/ui/cell/cell'
import { CellGroup } from '@/ui/cell/cell-group'
import { Page } from '@/ui/page/page'
import { Phrases } from '@/ui/phrases/phrases'
import { SearchDoor } from '@/ui/search-field/search-door'
import { Section } from '@/ui/section/section'
import { Tiles } from '@/ui/tiles/tiles'
import { MainTabs } from '../main-tabs/main-tabs'

function HomePage() {
  const [matter, setMatter] = useState<MatterCard | null>(null)
  const [asking, setAsking] = useState(false)
  const news = useNews()
  useShow(() => paintNavigationBar('band'))
  const choose = (key: string) => {
    if (key === 'other') go('eligibilityFind')
    else setMatter(MATTER_CARDS.find((card) => card.key === key) ?? null)
  }
  return (
    <Page title={homeCopy.title} back={false} tone="band" tabBar={<MainTabs current="home" />}>
      <VillageBand />
      <AdviserHero onAsk={() => setAsking(true)} />
      <OfflineBar />
      <ActingFor />
      <Section title={homeCopy.whatHappened} />
      <CellGroup>
        <Tiles items={MATTER_CARDS} onSelect={choose} />
      </CellGroup>
      <SearchDoor
        label={homeCopy.searchLabel}
        hint={homeCopy.searchHint}
        onTap={() => go('eligibilityFind', { type: '1' })}
      />
      <View className="pad mt4">
        <Button onTap={() => go('eligibilityStart')}>
          <Phrases of={homeCopy.check} />
        </Button>
        <View className="note mt2 mid">{homeCopy.checkNote}</View>
      </View>
      <NextForMe {...news} />
      <View className="mt3" />
      <CellGroup>
        <Cell icon="phone" title={homeCopy.hotline} note={homeCopy.hotlineNote} onTap={callHotline} />
      </CellGroup>
      <MatterSheet card={matter} onClose={() => setMatter(null)} />
      <AskSheet open={asking} onClose={() => setAsking(false)} />
    </Page>
  )
}

export default asTab(HomePage)
