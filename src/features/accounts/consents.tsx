import { CONSENT_PURPOSES, CONSENT_VERSIONS, type ConsentPurpose } from '@/core/accounts/consent'
import { useCommand } from '@/platform/cloud/use-command'
import { CellGroup } from '@/ui/cell/cell-group'
import { NoticeBar } from '@/ui/notice-bar/notice-bar'
import { Section } from '@/ui/section/section'
import { SwitchCell } from '@/ui/switch/switch-cell'
import { useMe, type Person } from './api'
import { accountPagesCopy } from './pages-copy'

const agrees = (person: Person, purpose: ConsentPurpose) =>
  person.consents.some((one) => one.purpose === purpose && one.current)

/** What the person agreed to, each on its own, and can take back. */
export function Consents() {
  const { current } = useMe()
  const change = useCommand('accounts.consent')
  if (!current) return null
  const set = (purpose: ConsentPurpose, agreed: boolean) =>
    void change.run({ personId: current.personId, purpose, version: CONSENT_VERSIONS[purpose], agreed })
  return (
    <>
      <Section title={accountPagesCopy.consents} />
      {change.error ? <NoticeBar kind="error">{change.error.userMessage}</NoticeBar> : null}
      <CellGroup>
        {CONSENT_PURPOSES.map((purpose) => (
          <SwitchCell
            key={purpose}
            title={accountPagesCopy.purposes[purpose]}
            on={agrees(current, purpose)}
            onChange={(agreed) => set(purpose, agreed)}
          />
        ))}
      </CellGroup>
    </>
  )
}
