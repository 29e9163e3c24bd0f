import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Running } from './running'

export interface GatewayProcess {
  readonly url: string
  stop(): Promise<void>
}

/** `npm start` itself with the sample town, on a free port and a new data folder, with what was built before. */
export async function startGateway(): Promise<GatewayProcess> {
  const folder = mkdtempSync(join(tmpdir(), 'town-'))
  const running = await Running.start(folder)
  return {
    url: running.url,
    stop: async () => {
      await running.kill('SIGINT')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
