import { areas as contract } from '@/contracts/directory/areas'
import { levelOf } from '@/core/directory/area-code'
import { loadChildren } from '@kit/directory/area-repository'
import { handle } from '@kit/handler'

export const areas = handle(contract, async ({ parent }) => {
  if (levelOf(parent) === 'village') return { areas: [] }
  const children = await loadChildren(parent)
  return {
    areas: children.map(({ code, name, kind }) => ({
      code,
      name,
      kind,
      hasChildren: levelOf(code) !== 'village',
    })),
  }
})
