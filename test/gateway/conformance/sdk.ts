/** As much of the SDK's surface as the cases use, typed for them. */
export type Stored = Record<string, unknown>

export interface Query {
  where(condition: object): Query
  orderBy(path: string, direction: 'asc' | 'desc'): Query
  limit(count: number): Query
  skip(count: number): Query
  field(projection: object): Query
  get(): Promise<{ data: Stored[] }>
  count(): Promise<{ total: number }>
  update(change: { data: object; multi?: boolean }): Promise<{ stats: { updated: number } }>
  remove(options?: { multi?: boolean }): Promise<{ stats: { removed: number } }>
}

export interface DocumentReference {
  field(projection: object): DocumentReference
  get(): Promise<{ data: Stored }>
  set(change: { data: object }): Promise<{ _id: string; stats: { updated: number; created: number } }>
  update(change: { data: object }): Promise<{ stats: { updated: number } }>
  remove(): Promise<{ stats: { removed: number } }>
}

export interface Aggregate {
  match(filter: object): Aggregate
  group(spec: object): Aggregate
  sort(spec: object): Aggregate
  project(spec: object): Aggregate
  addFields(spec: object): Aggregate
  replaceRoot(spec: object): Aggregate
  unwind(spec: unknown): Aggregate
  lookup(spec: object): Aggregate
  bucket(spec: object): Aggregate
  sample(spec: object): Aggregate
  sortByCount(expression: unknown): Aggregate
  count(field: string): Aggregate
  limit(count: number): Aggregate
  skip(count: number): Aggregate
  end(): Promise<{ list: Stored[] }>
}

export interface Collection extends Query {
  doc(id: string | number): DocumentReference
  add(documents: { data: object }): Promise<{ _id: string; ids?: string[] }>
  aggregate(): Aggregate
}

export interface Transaction {
  collection(name: string): Collection
  commit(): Promise<unknown>
  rollback(reason?: unknown): Promise<unknown>
}

type Operator = (...operands: unknown[]) => object

type CommandName =
  | 'eq' | 'neq' | 'lt' | 'lte' | 'gt' | 'gte' | 'in' | 'nin' | 'all' | 'elemMatch' | 'exists' | 'size' | 'mod'
  | 'and' | 'or' | 'nor' | 'not' | 'geoNear' | 'expr' | 'jsonSchema'
  | 'set' | 'remove' | 'inc' | 'mul' | 'min' | 'max' | 'push' | 'pull' | 'pullAll' | 'pop' | 'shift' | 'unshift'
  | 'addToSet' | 'rename' | 'bit' // prettier-ignore

export type Command = Record<CommandName, Operator> & {
  aggregate: Record<
    'sum' | 'avg' | 'min' | 'max' | 'first' | 'last' | 'push' | 'addToSet' | 'stdDevPop' | 'cond' | 'gte' | 'gt' |
      'multiply' | 'add' | 'subtract' | 'ifNull' | 'concat' | 'size' | 'dateToString', // prettier-ignore
    Operator
  >
  project: Record<'slice' | 'elemMatch', Operator>
}

export interface Database {
  readonly command: Command
  collection(name: string): Collection
  startTransaction(): Promise<Transaction>
  runTransaction<T>(work: (transaction: Transaction) => Promise<T>, times?: number): Promise<T>
  serverDate(options?: { offset: number }): object
  RegExp(pattern: { regexp: string; options?: string }): object
  Geo: { Point(longitude: number, latitude: number): object }
}

type OpenapiCall = (args: object) => Promise<Stored>

export interface Sdk {
  init(options: { env: string }): void
  database(): Database
  callFunction(call: { name: string; data?: object }): Promise<{ result: unknown }>
  uploadFile(file: { cloudPath: string; fileContent: Buffer }): Promise<{ fileID: string }>
  downloadFile(file: { fileID: string }): Promise<{ fileContent: Buffer }>
  getTempFileURL(files: { fileList: unknown[] }): Promise<{ fileList: Stored[] }>
  deleteFile(files: { fileList: string[] }): Promise<{ fileList: Stored[] }>
  openapi: {
    subscribeMessage: { send: OpenapiCall }
    security: { msgSecCheck: OpenapiCall }
    wxacode: { getUnlimited: OpenapiCall }
  }
}

/**
 * The unmodified SDK, loaded anew with this environment: it reads part of it when it is required, and the rest at
 * each call, so only the SDK loaded last is spoken with.
 */
export function loadSdk(env: Record<string, string>): Sdk {
  Object.assign(process.env, env, { WX_CONTEXT_KEYS: 'WX_OPENID', WX_OPENID: 'tester', SILENCE: 'true' })
  let sdk: Sdk | undefined
  jest.isolateModules(() => {
    sdk = jest.requireActual<Sdk>('wx-server-sdk')
  })
  if (!sdk) throw new Error('the SDK did not load')
  sdk.init({ env: env['TCB_ENV'] ?? '' })
  return sdk
}
