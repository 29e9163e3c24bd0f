import { codeOf } from '../../config/error-code'
import { FolderInUse } from './pid-lock'

/** Something the operator can put right: told in words, without a stack. */
export class Trouble extends Error {}

/** Runs a command; ends with 1 and one clear message when it cannot. */
export function run(command: () => Promise<void>): void {
  command().catch((error: unknown) => {
    process.stderr.write(`\n${wordsOf(error)}\n`)
    process.exit(1)
  })
}

export function wordsOf(error: unknown): string {
  if (error instanceof FolderInUse) {
    const { folder, pid } = error
    return `数据目录正被另一个进程使用。\n${folder} is in use by process ${pid}: stop it first, or set DATA_FOLDER to another folder.`
  }
  if (error instanceof Trouble) return error.message
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}

/** A busy port is named, with what to do. */
export function portTrouble(error: unknown, port: number): unknown {
  if (codeOf(error) === 'EACCES')
    return new Trouble(`端口 ${port} 不能用。\nPort ${port} is not allowed: try PORT=3210.`)
  if (codeOf(error) !== 'EADDRINUSE') return error
  return new Trouble(
    `端口 ${port} 已被占用，请换一个，例如 PORT=${port + 1} npm start。\nPort ${port} is busy: PORT=${port + 1} npm start`,
  )
}
