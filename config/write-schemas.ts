/** `npm run schema`: writes the form of a standard and of a parameter as JSON Schema, from what the reader checks by. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { format, resolveConfig } from 'prettier'
import { SCHEMAS } from './schemas'

const root = join(__dirname, '..')

async function writeSchemas(): Promise<void> {
  const config = await resolveConfig(__filename, { config: join(__dirname, 'prettier.json') })
  for (const { file, schema } of SCHEMAS) {
    const text = await format(JSON.stringify(schema), { ...config, parser: 'json' })
    writeFileSync(join(root, file), text)
  }
}

void writeSchemas()
