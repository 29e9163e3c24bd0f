import { Client } from 'pg'

export interface Statement {
  readonly text: string
  readonly params: readonly unknown[]
}

/** Everything this process asks of PostgreSQL while `record` runs, in order. */
export async function record(work: () => Promise<unknown>): Promise<Statement[]> {
  const heard: Statement[] = []
  const usual = Reflect.get(Client.prototype, 'query')
  Reflect.set(
    Client.prototype,
    'query',
    function (this: Client, text: unknown, params: unknown, ...rest: unknown[]) {
      if (typeof text === 'string') heard.push({ text, params: Array.isArray(params) ? params : [] })
      return Reflect.apply(usual, this, [text, params, ...rest])
    },
  )
  try {
    await work()
  } finally {
    Reflect.set(Client.prototype, 'query', usual)
  }
  return heard
}

/** The store's tables once more in a schema of their own, with what is in them: the same rows, indexes and triggers. */
export async function mirror(url: string): Promise<Client> {
  const client = new Client({ connectionString: url })
  await client.connect()
  await client.query('CREATE SCHEMA mirror')
  const { rows } = await client.query<{ name: string }>(
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename LIKE 'c\\_%'`,
  )
  for (const { name } of rows) {
    await client.query(`CREATE TABLE mirror.${name} (LIKE public.${name} INCLUDING ALL)`)
    await client.query(`INSERT INTO mirror.${name} SELECT * FROM public.${name}`)
    await client.query(
      `CREATE TRIGGER changed AFTER INSERT OR UPDATE OR DELETE ON mirror.${name}
       FOR EACH ROW EXECUTE FUNCTION public.store_notify('mirror')`,
    )
  }
  await client.query('ANALYZE')
  await client.query('SET search_path = mirror, public')
  return client
}

/** The same statements, one after another. A row's version is a number of the database: the mirror has others. */
export async function replay(client: Client, statements: readonly Statement[]): Promise<void> {
  for (const { text, params } of statements) {
    const { rowCount } = await client.query(
      text.replace('x = $3::text::xid8', '$3::text::xid8 IS NOT NULL'),
      [...params],
    )
    if (text.startsWith('UPDATE') && rowCount !== 1) throw new Error('the mirror is not the same')
  }
}
