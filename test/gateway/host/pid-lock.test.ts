import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { FolderInUse, lockFolder } from '../../../gateway/commands/pid-lock'

describe('one process a data folder', () => {
  let folder = ''
  const lock = () => join(folder, 'gateway.pid')

  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'lock-'))))
  afterEach(() => rmSync(folder, { recursive: true }))

  it('is taken, and given back', () => {
    const release = lockFolder(folder)
    expect(JSON.parse(readFileSync(lock(), 'utf8')).pid).toBe(process.pid)
    release()
    expect(existsSync(lock())).toBe(false)
  })

  it('refuses a second process while the first lives, naming it', () => {
    writeFileSync(lock(), JSON.stringify({ pid: process.ppid, born: null }))
    expect(() => lockFolder(folder)).toThrow(FolderInUse)
    expect(() => lockFolder(folder)).toThrow(String(process.ppid))
  })

  it('takes over from a process that is gone', () => {
    const { pid } = spawnSync(process.execPath, ['-e', '0'])
    writeFileSync(lock(), JSON.stringify({ pid, born: null }))
    lockFolder(folder)()
  })

  it('takes over when the number now belongs to another process', () => {
    writeFileSync(lock(), JSON.stringify({ pid: process.ppid, born: '1' }))
    lockFolder(folder)()
  })

  it('takes over from half a lock', () => {
    writeFileSync(lock(), '{"pi')
    lockFolder(folder)()
  })
})
