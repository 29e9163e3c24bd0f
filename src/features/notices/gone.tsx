import { View } from '@tarojs/components'
import { callHotline } from '@/platform/phone/phone-call'
import { go } from '@/platform/screen/navigation'
import { Button } from '@/ui/button/button'
import { CellGroup } from '@/ui/cell/cell-group'
import { uiCopy } from '@/ui/copy'
import { Empty } from '@/ui/empty/empty'
import { goneCopy as copy } from './gone-copy'

/** The message is older than what it tells about, or newer than this program: said kindly, with three ways on. */
export function Gone() {
  return (
    <>
      <CellGroup>
        <Empty
          icon="signpost"
          title={copy.title}
          note={copy.note}
          action={{ label: copy.home, onTap: () => go('home') }}
          second={{ label: copy.messages, onTap: () => go('messages') }}
        />
      </CellGroup>
      <View className="pad mt3">
        <Button kind="text" icon="phone" onTap={callHotline}>
          {uiCopy.call12348}
        </Button>
      </View>
    </>
  )
}
