import { lawShow as contract } from '@/contracts/eligibility/law-show'
import { AppError } from '@/contracts/errors'
import { differencesOfTexts } from '@/core/eligibility/differences/differences'
import { readDraftText } from '@/core/eligibility/publish/draft'
import { nextOf } from '@/core/eligibility/publish/issues'
import { beforeOf } from '@/core/eligibility/publish/series'
import { WORDS } from '@/core/eligibility/wording/publishing'
import { dayOf, toIso } from '@/core/time'
import { loadPersons } from '@kit/accounts/person-repository'
import { signedIn } from '@kit/accounts/signed-in'
import { readsFrom } from '@kit/eligibility/law-around'
import { loadDraft, type LawDraft } from '@kit/eligibility/law-draft-repository'
import { publishedIn, type LawDocument } from '@kit/eligibility/law-repository'
import { byDocument, lawRowOf, type ByDocument } from '@kit/eligibility/law-view'
import { handle } from '@kit/handler'

/** The published document it follows, or would; null: it is the first, or cannot be read. */
function before(
  draft: LawDraft,
  documents: readonly LawDocument[],
  there: ByDocument,
): LawDocument | undefined {
  const { document } = readDraftText(draft.kind, draft.text)
  const id = document === null ? draft.supersedes : beforeOf([...there.values()], nextOf(document))?.id
  return documents.find(({ _id }) => _id === id)
}

async function history({ history: steps }: LawDraft) {
  const ids = [...new Set(steps.map(({ by }) => by))].filter((id) => id !== '')
  const names = new Map((await loadPersons(ids)).map(({ _id, name }) => [_id, name]))
  const nameOf = (by: string) => (by === '' ? WORDS.byProgram : (names.get(by) ?? ''))
  return steps.map(({ act, by, at, note }) => ({ act, by: nameOf(by), at: toIso(at), note }))
}

/** 4 requests with the account's. */
export const lawShow = handle(contract, async ({ draftId }, { caller, now, permit }) => {
  const draft = await loadDraft(draftId)
  if (!draft) throw new AppError('NOT_FOUND')
  const from = readsFrom(draft, caller)
  const { kind, areaCode, text } = draft
  permit({ areaCode: from ?? areaCode })
  const documents = await publishedIn(kind, areaCode)
  const there = byDocument([{ kind, documents }])
  const old = before(draft, documents, there)
  const oldText = old === undefined ? null : JSON.stringify(old)
  return {
    row: lawRowOf(draft, there, signedIn(caller)._id, dayOf(now)),
    text,
    before: old && oldText ? { documentId: old._id, title: String(old['title']), text: oldText } : null,
    issues: from === null ? [...draft.issues] : [],
    differences: [...differencesOfTexts(kind, oldText, text)],
    history: from === null ? await history(draft) : [],
  }
})
