import { callHotline } from '@/platform/phone/phone-call'
import { go } from '@/platform/screen/navigation'
import { useVillage, villageLabel } from '@/platform/store/village'
import { Cell } from '@/ui/cell/cell'
import { CellGroup } from '@/ui/cell/cell-group'
import { Section } from '@/ui/section/section'
import { useMe } from './api'
import { accountsCopy } from './copy'

/** To the page where the card somebody shows at the counter is computed again. */
const VerifyCell = () => (
  <Cell
    icon="circle-check"
    title={accountsCopy.verify}
    note={accountsCopy.verifyNote}
    onTap={() => go('eligibilityVerify')}
  />
)

/** Ways to one's own things, and to work for those who work here. */
export function MyThings() {
  const { entered, staff } = useMe()
  const village = useVillage((state) => state.village)
  const isAdviser = staff.some(({ role }) => role === 'adviser')
  const isClerk = staff.some(({ role }) => role === 'clerk')
  const isBureau = staff.some(({ role }) => role === 'bureau')
  const desk = staff.find((one) => one.role === 'adviser' || one.role === 'clerk')
  return (
    <>
      {desk ? (
        <>
          <Section title={accountsCopy.work} aside={accountsCopy.roles[desk.role]} />
          <CellGroup>
            <Cell
              icon="people"
              title={accountsCopy.dayList}
              note={accountsCopy.dayListNote}
              onTap={() => go('adviserDay')}
            />
            {isAdviser ? <Cell icon="chat" title={accountsCopy.queue} onTap={() => go('queue')} /> : null}
            {isClerk ? (
              <>
                <Cell icon="phone" title={accountsCopy.calls} onTap={() => go('calls')} />
                <Cell icon="shield" title={accountsCopy.held} onTap={() => go('held')} />
                <VerifyCell />
              </>
            ) : null}
          </CellGroup>
        </>
      ) : null}
      {isBureau ? (
        <>
          <Section title={accountsCopy.work} aside={accountsCopy.roles.bureau} />
          <CellGroup>
            <Cell icon="scales" title={accountsCopy.laws} onTap={() => go('laws')} />
            <VerifyCell />
          </CellGroup>
        </>
      ) : null}
      <Section title={accountsCopy.mine} />
      <CellGroup>
        <Cell icon="calendar" title={accountsCopy.appointments} onTap={() => go('myAppointments')} />
        {entered ? (
          <Cell
            icon="people"
            title={accountsCopy.actFor}
            note={accountsCopy.actForNote}
            onTap={() => go('person')}
          />
        ) : null}
        <Cell
          icon="pin"
          title={accountsCopy.village}
          note={village ? villageLabel(village) : accountsCopy.noVillage}
          onTap={() => go('village')}
        />
      </CellGroup>
      <CellGroup>
        <Cell icon="phone" title={accountsCopy.hotline} onTap={callHotline} />
        <Cell
          icon="shield"
          title={accountsCopy.privacy}
          note={accountsCopy.privacyNote}
          onTap={() => go('privacy')}
        />
      </CellGroup>
    </>
  )
}
