import { list, text, type WireParams } from './request'
import { WireError } from './wire-error'

/** Where files are kept. File ids look like `cloud://env.place/path`. */
export interface FilesPort {
  /** Where the file's bytes are to be PUT, and the id it will have. Error: STORAGE_EXCEED_AUTHORITY. */
  beginUpload(path: string): Promise<{ url: string; fileId: string; authorization: string; token: string }>
  /** A link that expires after so many seconds, or null when there is no such file. */
  link(fileId: string, maxAgeSeconds: number): Promise<string | null>
  /** False when there was no such file. */
  remove(fileId: string): Promise<boolean>
}

const MOST_FILES = 50
const USUAL_AGE_SECONDS = 24 * 60 * 60

function fewOf(params: WireParams, name: string): readonly unknown[] {
  const items = list(params, name)
  if (items.length > MOST_FILES) throw new WireError('INVALID_PARAM', `at most ${MOST_FILES} files a call`)
  return items
}

/** `cosFileId` comes back as a header of the upload: letters of ASCII only. */
async function beginUpload(files: FilesPort, params: WireParams) {
  const { url, fileId, authorization, token } = await files.beginUpload(text(params, 'path'))
  return { data: { url, fileId, authorization, token, cosFileId: encodeURIComponent(fileId) } }
}

async function linkTo(files: FilesPort, item: unknown) {
  const fields: Record<string, unknown> = typeof item === 'object' && item !== null ? { ...item } : {}
  const fileID = String(fields['fileid'] ?? '')
  const maxAge = typeof fields['max_age'] === 'number' ? fields['max_age'] : USUAL_AGE_SECONDS
  const tempFileURL = await files.link(fileID, maxAge)
  return tempFileURL === null
    ? { code: 'STORAGE_FILE_NONEXIST', fileID, tempFileURL: '' }
    : { code: 'SUCCESS', fileID, tempFileURL, maxAge }
}

async function removed(files: FilesPort, item: unknown) {
  const fileID = String(item)
  return { code: (await files.remove(fileID)) ? 'SUCCESS' : 'STORAGE_FILE_NONEXIST', fileID }
}

export const storageActions = (files: FilesPort) => ({
  'storage.getUploadMetadata': (params: WireParams) => beginUpload(files, params),
  'storage.batchGetDownloadUrl': async (params: WireParams) => ({
    data: { download_list: await Promise.all(fewOf(params, 'file_list').map((item) => linkTo(files, item))) },
  }),
  'storage.batchDeleteFile': async (params: WireParams) => ({
    data: {
      delete_list: await Promise.all(fewOf(params, 'fileid_list').map((item) => removed(files, item))),
    },
  }),
})
