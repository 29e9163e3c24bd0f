import '../support/web'
import { fireEvent, screen } from '@testing-library/react'
import { Desk, DeskRoom } from '@/ui/desk/desk'
import { DeskRow } from '@/ui/desk/desk-row'
import { Fact, FactAct } from '@/ui/desk/fact'
import { KeyName } from '@/ui/desk/key-name'
import { StaffPage } from '@/ui/desk/staff-page'
import { show } from './show'

jest.mock('@tarojs/components', () => jest.requireActual('../support/taro'))

const row = { clock: '9:30', name: '林示例', what: '讨工资' }

describe('the desk of staff', () => {
  it('the card in hand comes first, then the list; the keys say what they do', () => {
    show(
      <DeskRoom>
        <Desk
          card="手上这位"
          list={<DeskRow {...row} chosen onTap={() => undefined} />}
          keys={[['↑ ↓', '换人']]}
        />
      </DeskRoom>,
    )
    const words = document.querySelector('.desk-room')?.textContent ?? ''
    expect(words.indexOf('手上这位')).toBeLessThan(words.indexOf('林示例'))
    expect(words).toContain('↑ ↓换人')
  })

  it('with nobody in hand no keys are named', () => {
    show(<Desk card={null} list="没有人" keys={[['↑ ↓', '换人']]} />)
    expect(document.querySelector('.desk')?.textContent).toBe('没有人')
  })

  it('a row says when, who and about what, and which one is chosen', () => {
    const choose = jest.fn()
    show(<DeskRow {...row} tags="还没到" chosen={false} onTap={choose} />)
    const one = screen.getByRole('button', { name: /9:30.*林示例.*讨工资.*还没到/ })
    fireEvent.click(one)
    expect(choose).toHaveBeenCalledTimes(1)
    expect(one.getAttribute('aria-expanded')).toBe('false')
  })

  it('a word within a fact is a button, and rests while it works', () => {
    const reveal = jest.fn()
    const { rerender } = show(
      <Fact what="电话">
        <FactAct onTap={reveal}>看号码</FactAct>
      </Fact>,
    )
    fireEvent.click(screen.getByRole('button', { name: '看号码' }))
    rerender(
      <FactAct busy onTap={reveal}>
        看号码
      </FactAct>,
    )
    fireEvent.click(screen.getByRole('button', { name: '看号码' }))
    expect(reveal).toHaveBeenCalledTimes(1)
  })

  it('a key’s name is seen and not read out', () => {
    show(<KeyName>Q</KeyName>)
    expect(screen.getByText('Q').getAttribute('aria-hidden')).toBe('true')
  })
})

describe('a page of the staff', () => {
  const home = jest.fn()
  const others = { title: '这一页给工作人员用', note: '请到首页', action: { label: '回首页', onTap: home } }
  const staffPage = (loading: boolean, desk: string | null) => (
    <StaffPage title="名单" loading={loading} others={others} fill>
      {desk}
    </StaffPage>
  )

  it('shows the desk to whose it is, and nothing else', () => {
    const { container } = show(staffPage(false, '手上这位'))
    expect(screen.getByText('手上这位')).toBeTruthy()
    expect(screen.queryByText('这一页给工作人员用')).toBeNull()
    expect(container.querySelector('.is-fill')).not.toBeNull()
  })

  it('tells anybody else whom it is for, and where to go', () => {
    const { container } = show(staffPage(false, null))
    expect(screen.getByText('请到首页')).toBeTruthy()
    expect(container.querySelector('.is-fill')).toBeNull()
    fireEvent.click(screen.getByRole('button', { name: '回首页' }))
    expect(home).toHaveBeenCalledTimes(1)
  })

  it('says nothing of it while it is not known yet', () => {
    show(staffPage(true, null))
    expect(screen.getByRole('status')).toBeTruthy()
    expect(screen.queryByText('这一页给工作人员用')).toBeNull()
  })
})
