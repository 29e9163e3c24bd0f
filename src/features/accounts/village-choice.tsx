import { useState } from 'react'
import { View } from '@tarojs/components'
import type { Answer } from '@/contracts/registry'
import { useQuery } from '@/platform/cloud/use-query'
import { retryOf } from '@/platform/phone/retry-of'
import { back } from '@/platform/screen/navigation'
import { chooseVillage } from '@/platform/store/village'
import { Button } from '@/ui/button/button'
import { Cell } from '@/ui/cell/cell'
import { CellEdit } from '@/ui/cell/cell-edit'
import { CellGroup } from '@/ui/cell/cell-group'
import { ErrorRetry } from '@/ui/error-retry/error-retry'
import { Question } from '@/ui/question/question'
import { Section } from '@/ui/section/section'
import { Skeleton } from '@/ui/skeleton/skeleton'
import { accountPagesCopy } from './pages-copy'

type Area = Answer<'directory.areas'>['areas'][number]

/** The city this deployment serves: its counties are the first question. */
const CITY = '440800'

/** WeChat asks for at most 60 children of one node; a town has up to a hundred villages. */
function inTwenties<T>(all: readonly T[]): T[][] {
  const groups: T[][] = []
  for (let from = 0; from < all.length; from += 20) groups.push(all.slice(from, from + 20))
  return groups
}

function Areas({ parent, onPick }: { readonly parent: string; readonly onPick: (area: Area) => void }) {
  const { data, error, refreshing, refresh } = useQuery(
    'directory.areas',
    { parent },
    { keep: 'phone', freshMinutes: 24 * 60 },
  )
  return (
    <>
      {inTwenties(data?.areas ?? []).map((group) => (
        <CellGroup key={group[0]?.code}>
          {group.map((area) => (
            <Cell key={area.code} title={area.name} onTap={() => onPick(area)} />
          ))}
        </CellGroup>
      ))}
      {!data ? (
        <CellGroup>
          {error ? (
            <ErrorRetry title={accountPagesCopy.areasError} {...retryOf(error, refreshing, refresh)} />
          ) : (
            <Skeleton rows={6} />
          )}
        </CellGroup>
      ) : null}
    </>
  )
}

/** County, town, village: one list at a time, what was chosen stays above and can be changed. */
export function VillageChoice() {
  const [path, setPath] = useState<readonly Area[]>([])
  const last = path[path.length - 1]
  const pick = (area: Area) => {
    const next = [...path, area]
    if (area.hasChildren) return setPath(next)
    chooseVillage({ areaCode: area.code, names: next.map((one) => one.name) })
    back()
  }
  return (
    <>
      <Question heading={accountPagesCopy.villageTitle} why={accountPagesCopy.villageWhy}>
        {path.length > 0 ? (
          <CellGroup>
            {path.map((area, depth) => (
              <Cell
                key={area.code}
                title={area.name}
                end={
                  <CellEdit
                    label={`${accountPagesCopy.again} ${area.name}`}
                    onTap={() => setPath(path.slice(0, depth))}
                  >
                    {accountPagesCopy.again}
                  </CellEdit>
                }
              />
            ))}
          </CellGroup>
        ) : null}
      </Question>
      <Section quiet title={accountPagesCopy.pickLevel[Math.min(path.length, 2)]} />
      <Areas parent={last?.code ?? CITY} onPick={pick} />
      <View className="pad mt3">
        <Button kind="text" onTap={back}>
          {accountPagesCopy.skip}
        </Button>
      </View>
    </>
  )
}
