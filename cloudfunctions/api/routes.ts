import type { ActionName } from '@/contracts/registry'
import type { Handler } from '@kit/handler'
import { addPerson } from './accounts/add-person'
import { approveStaff } from './accounts/approve-staff'
import { claimFirstAdmin } from './accounts/claim-first-admin'
import { consent } from './accounts/consent'
import { endActing } from './accounts/end-acting'
import { endStaff } from './accounts/end-staff'
import { enter } from './accounts/enter'
import { filesPrefix } from './accounts/files-prefix'
import { me } from './accounts/me'
import { proposeStaff } from './accounts/propose-staff'
import { revealPhone } from './accounts/reveal-phone'
import { staffProposals } from './accounts/staff-proposals'
import { updatePerson } from './accounts/update-person'
import { approveDraft } from './eligibility/approve-draft'
import { checkDraft } from './eligibility/check-draft'
import { exportLaw } from './eligibility/export-law'
import { importLaw } from './eligibility/import-law'
import { keepCheck } from './eligibility/keep-check'
import { lawEffect } from './eligibility/law-effect'
import { lawList } from './eligibility/law-list'
import { lawShow } from './eligibility/law-show'
import { returnDraft } from './eligibility/return-draft'
import { saveDraft } from './eligibility/save-draft'
import { verify } from './eligibility/verify'
import { withdrawLaw } from './eligibility/withdraw-law'
import { lookAgain } from './eligibility/look-again'
import { resultPdf } from './eligibility/result-pdf'
import { standards } from './eligibility/standards'
import { board } from './appointments/board'
import { cancel } from './appointments/cancel'
import { checkIn } from './appointments/check-in'
import { complete } from './appointments/complete'
import { confirm } from './appointments/confirm'
import { day } from './appointments/day'
import { hold } from './appointments/hold'
import { mine } from './appointments/mine'
import { outcome } from './appointments/outcome'
import { place } from './appointments/place'
import { readNote } from './appointments/read-note'
import { release } from './appointments/release'
import { reschedule } from './appointments/reschedule'
import { serve } from './appointments/serve'
import { show } from './appointments/show'
import { slots } from './appointments/slots'
import { close } from './consultations/close'
import { held } from './consultations/held'
import { judge } from './consultations/judge'
import { mine as myConversations } from './consultations/mine'
import { openHeld } from './consultations/open-held'
import { pull } from './consultations/pull'
import { queue } from './consultations/queue'
import { rate } from './consultations/rate'
import { read as readConversation } from './consultations/read'
import { recall } from './consultations/recall'
import { send } from './consultations/send'
import { start } from './consultations/start'
import { areas } from './directory/areas'
import { village } from './directory/village'
import { callList } from './notices/call-list'
import { called } from './notices/called'
import { grant } from './notices/grant'
import { inbox } from './notices/inbox'
import { read } from './notices/read'

/** Every action of the registry, each with its own handler: a missing or crossed line does not compile. */
export const routes: { readonly [Name in ActionName]: Handler<Name> } = {
  'accounts.addPerson': addPerson,
  'accounts.approveStaff': approveStaff,
  'accounts.claimFirstAdmin': claimFirstAdmin,
  'accounts.consent': consent,
  'accounts.endActing': endActing,
  'accounts.endStaff': endStaff,
  'accounts.enter': enter,
  'accounts.filesPrefix': filesPrefix,
  'accounts.me': me,
  'accounts.proposeStaff': proposeStaff,
  'accounts.revealPhone': revealPhone,
  'accounts.staffProposals': staffProposals,
  'accounts.updatePerson': updatePerson,
  'eligibility.approveDraft': approveDraft,
  'eligibility.checkDraft': checkDraft,
  'eligibility.exportLaw': exportLaw,
  'eligibility.importLaw': importLaw,
  'eligibility.keepCheck': keepCheck,
  'eligibility.lawEffect': lawEffect,
  'eligibility.lawList': lawList,
  'eligibility.lawShow': lawShow,
  'eligibility.returnDraft': returnDraft,
  'eligibility.saveDraft': saveDraft,
  'eligibility.verify': verify,
  'eligibility.withdrawLaw': withdrawLaw,
  'eligibility.lookAgain': lookAgain,
  'eligibility.resultPdf': resultPdf,
  'eligibility.standards': standards,
  'appointments.board': board,
  'appointments.cancel': cancel,
  'appointments.checkIn': checkIn,
  'appointments.complete': complete,
  'appointments.confirm': confirm,
  'appointments.day': day,
  'appointments.hold': hold,
  'appointments.mine': mine,
  'appointments.outcome': outcome,
  'appointments.place': place,
  'appointments.readNote': readNote,
  'appointments.release': release,
  'appointments.reschedule': reschedule,
  'appointments.serve': serve,
  'appointments.show': show,
  'appointments.slots': slots,
  'consultations.close': close,
  'consultations.held': held,
  'consultations.judge': judge,
  'consultations.mine': myConversations,
  'consultations.openHeld': openHeld,
  'consultations.pull': pull,
  'consultations.queue': queue,
  'consultations.rate': rate,
  'consultations.read': readConversation,
  'consultations.recall': recall,
  'consultations.send': send,
  'consultations.start': start,
  'directory.areas': areas,
  'directory.village': village,
  'notices.callList': callList,
  'notices.called': called,
  'notices.grant': grant,
  'notices.inbox': inbox,
  'notices.read': read,
}
