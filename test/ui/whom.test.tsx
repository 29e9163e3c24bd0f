import { fireEvent, screen } from '@testing-library/react'
import { Whom, WhomPlace } from '@/ui/whom/whom'
import { show } from './show'

jest.mock('@tarojs/components', () => jest.requireActual('../support/taro'))

const lin = { value: 'p1', label: '林示例', note: '本人' }
const chen = { value: 'p2', label: '陈示例', note: '家里人' }

function whom(persons: readonly (typeof lin)[], loading = false) {
  const acts = { choose: jest.fn(), add: jest.fn(), move: jest.fn() }
  show(
    <Whom
      label="给谁约？"
      persons={persons}
      value="p1"
      onChange={acts.choose}
      loading={loading}
      other={{ title: '给别人约', note: '先把他加上', onTap: acts.add }}
    >
      <WhomPlace id="where" title="示例村" said="换村子" onTap={acts.move} />
    </Whom>,
  )
  return acts
}

describe('for whom', () => {
  it('is one of those one acts for, or somebody new; the village can be changed', () => {
    const { choose, add, move } = whom([lin, chen])
    expect(screen.getByRole('radio', { name: /林示例/ }).getAttribute('aria-checked')).toBe('true')
    fireEvent.click(screen.getByRole('radio', { name: /陈示例/ }))
    expect(choose).toHaveBeenCalledWith('p2')
    fireEvent.click(screen.getByRole('button', { name: /给别人约/ }))
    expect(add).toHaveBeenCalledTimes(1)
    expect(document.getElementById('where')).not.toBeNull()
    expect(screen.getByText('示例村')).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: '换村子' }))
    expect(move).toHaveBeenCalledTimes(1)
  })

  it('asks nothing while nobody is known', () => {
    whom([], true)
    expect(screen.getByRole('status')).toBeTruthy()
    expect(screen.queryByRole('button')).toBeNull()
    expect(document.getElementById('where')).toBeNull()
  })
})
