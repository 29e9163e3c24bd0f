import { isFunctionName } from '../../config/functions'
import { fileIdOf, pathOfFileId, type FileStore } from '../files/file-store'
import type { FunctionsPort } from '../wire/function-actions'
import type { FilesPort } from '../wire/storage-actions'
import { WireError } from '../wire/wire-error'
import type { Functions } from './functions'

/** What the wire asks of us: to run a function for another. */
export function functionsPort(functions: Functions): FunctionsPort {
  return {
    async invoke({ name, event, workerId }) {
      if (!isFunctionName(name)) throw new WireError('FUNCTIONS_REQUEST_FAIL', `no function "${name}"`)
      const outcome = await functions.invokeFrom(workerId, name, event)
      if (outcome.ok) return JSON.parse(outcome.json)
      const code = outcome.reason === 'REFUSED' ? 'FUNCTIONS_REQUEST_FAIL' : 'FUNCTIONS_EXECUTE_FAIL'
      throw new WireError(code, `${name}: ${outcome.reason}`)
    },
  }
}

/** And to keep files. `base` is the public address, known once the host listens. */
export function filesPort(files: FileStore, base: () => string): FilesPort {
  return {
    async beginUpload(path) {
      const url = base() + files.uploadLink(path)
      return { url, fileId: fileIdOf(path), authorization: 'signed-link', token: 'signed-link' }
    },
    async link(fileId, maxAgeSeconds) {
      const path = pathOfFileId(fileId)
      return path !== null && (await files.has(path)) ? base() + files.link(path, maxAgeSeconds) : null
    },
    async remove(fileId) {
      const path = pathOfFileId(fileId)
      return path !== null && files.remove(path)
    },
  }
}
