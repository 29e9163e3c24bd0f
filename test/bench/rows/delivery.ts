import { buildCloud } from '../../../config/build-cloud'
import { startTestCloud, type TestCloud } from '../../support/cloud'
import { postgresMissing, startPostgres } from '../../support/postgres'
import { openEcho } from '../echo'
import { openPairs } from '../pairs'
import { openRawRequests } from '../raw-requests'
import { mirror, record, replay, type Statement } from '../raw-sql'
import { atMost, noted, type Row, type Rows } from '../row'

const GOAL = 1.5
const WARM = 40
const ROUNDS = 200

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now()
  await work()
  return performance.now() - started
}

/** The same requests by the SDK alone, on the conversation that was last written to. */
async function rawRequests(cloud: TestCloud, url: string) {
  const [conversation] = await cloud.store.documents.find('conversations', { limit: 1 })
  const [message] = await cloud.store.documents.find('messages', { filter: { kind: 'text' }, limit: 1 })
  if (!conversation || !message) throw new Error('nobody asks')
  const [sender, receiver] = ['oPerson0x0', 'oPerson0x1']
  await cloud.seed('signals', [{ _id: receiver, rev: 1 }])
  return openRawRequests(url, { sender, receiver, conversation, message })
}

async function measure(cloud: TestCloud, url: string): Promise<readonly Row[]> {
  const { deliver, close } = await openPairs(cloud)
  const requests = await rawRequests(cloud, url)
  for (let round = 0; round < WARM; round += 1) {
    await deliver()
    await requests.deliver()
  }
  const client = await mirror(url)
  const echo = await openEcho()
  const took = { ours: [] as number[], sql: [] as number[], sdk: [] as number[] }
  let statements: readonly Statement[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    let ended = 0
    const started = performance.now()
    statements = await record(async () => void (ended = await deliver()))
    took.ours.push(ended - started)
    took.sql.push(await timed(() => replay(client, statements).then(echo.once)))
    took.sdk.push(await timed(() => requests.deliver().then(echo.once)))
  }
  close()
  echo.close()
  await requests.close()
  await client.end()
  if (process.env['BENCH_STATEMENTS'])
    for (const { text } of statements) console.log(text.replace(/\s+/g, ' '))
  return figures(took, statements.length)
}

function figures(
  took: Readonly<Record<'ours' | 'sql' | 'sdk', readonly number[]>>,
  statements: number,
): readonly Row[] {
  const ours = median(took.ours)
  return [
    noted('delivery.p50-ms', ours),
    noted('delivery.sql-and-echo-p50-ms', median(took.sql)),
    noted('delivery.sdk-and-echo-p50-ms', median(took.sdk)),
    noted('delivery.sql-statements', statements),
    atMost('delivery.p50-to-sdk-and-echo', ours / median(took.sdk), GOAL),
    atMost('delivery.p50-to-sql-and-echo', ours / median(took.sql), GOAL),
  ]
}

/**
 * QUALITY 9: a message delivered to the other phone, by HTTP and through the door, the real SDK and worker threads, against
 * (sdk) the same database requests made by the SDK alone, as row 8 has it, and (sql) its very SQL statements sent raw one after
 * another; each with one echo over a web socket. Same PostgreSQL, interleaved.
 */
export const rows: Rows = async () => {
  const missing = postgresMissing()
  if (missing) return [noted('delivery.p50-to-sql-and-echo', missing, `≤ ${GOAL}`)]
  await buildCloud()
  const postgres = await startPostgres()
  const url = await postgres.newDatabase()
  const cloud = await startTestCloud({ databaseUrl: url, sample: true, workers: 2 })
  try {
    return await measure(cloud, url)
  } finally {
    await cloud.stop()
    await postgres.stop()
  }
}
