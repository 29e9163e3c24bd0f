import { storage } from '../cloud'

/** A link lives ten minutes: long enough to look, too short to pass on. */
const LINK_SECONDS = 10 * 60
/** The most files the storage takes in one call. */
const MOST_FILES = 50
const DOWNLOAD_MS = 8000

/** `<folder>/<folder>/<name>.<extension>`, each part short; no way up, nothing empty, nothing encoded. */
const PATH = /^([\w-]{1,100}\/){1,6}[\w-]{1,100}(\.[\w-]{1,20}){1,3}$/

/** The path in a file id, or null when it is none of a kept file. */
function pathOf(fileId: string): string | null {
  const path = /^cloud:\/\/[\w.-]{1,200}\/(.+)$/.exec(fileId)?.[1]
  return path !== undefined && PATH.test(path) ? path : null
}

/** Whether a file id a client sent lies under the prefix where only this account can upload: `people/<openid>/`. */
export function isOwnFile(fileId: string, openid: string): boolean {
  return pathOf(fileId)?.startsWith(`people/${openid}/`) ?? false
}

/** Links by file id, ten minutes each; a file that is gone has none. One call for fifty; no request to the database. */
export async function linksTo(fileIds: readonly string[]): Promise<Map<string, string>> {
  const links = new Map<string, string>()
  const wanted = [...new Set(fileIds)]
  for (let from = 0; from < wanted.length; from += MOST_FILES) {
    const fileList = wanted.slice(from, from + MOST_FILES).map((fileID) => ({ fileID, maxAge: LINK_SECONDS }))
    const answer = await storage.temporaryUrl({ fileList })
    for (const { fileID, tempFileURL } of answer?.fileList ?? [])
      if (tempFileURL) links.set(fileID, tempFileURL)
  }
  return links
}

async function readAtMost(body: ReadableStream<Uint8Array>, most: number): Promise<Buffer | null> {
  const reader = body.getReader()
  const chunks: Uint8Array[] = []
  let size = 0
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    size += part.value.length
    if (size > most) {
      await reader.cancel()
      return null
    }
    chunks.push(part.value)
  }
  return Buffer.concat(chunks)
}

/**
 * The bytes of a file; null when it is gone, cannot be had in time, or is larger than `most`. The SDK's own download
 * takes a file of any size into memory, so it is not used.
 */
export async function download(fileId: string, most: number): Promise<Buffer | null> {
  const link = (await linksTo([fileId])).get(fileId)
  if (link === undefined) return null
  try {
    const response = await fetch(link, { signal: AbortSignal.timeout(DOWNLOAD_MS) })
    return response.ok && response.body ? await readAtMost(response.body, most) : null
  } catch {
    return null
  }
}

/** Keeps bytes at a path, over what is there. Answers the file id. */
export async function keep(path: string, bytes: Buffer): Promise<string> {
  return (await storage.upload({ cloudPath: path, fileContent: bytes })).fileID
}

/** Removes files; those that are gone already are no failure. Answers whether all are gone now. */
export async function forget(fileIds: readonly string[]): Promise<boolean> {
  if (fileIds.length === 0) return true
  const answer = await Promise.resolve(storage.remove({ fileList: [...fileIds] })).catch(() => undefined)
  return answer !== undefined && answer !== null && answer.fileList.length === fileIds.length
}
