import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { presentFunctions } from '../build-cloud'
import { levelOf } from '../../src/core/directory/area-code'
import { newFirstAdmins } from '../first-admins'
import { readFunctionConfig } from '../functions'
import { cloudIndexes } from './indexes'
import { collectionRules, functionRules, STORAGE_RULES } from './rules'

const ROOT = resolve(__dirname, '..', '..')

/** `cloudbaserc.json` for Tencent's `tcb` command; its variables come from the operator's environment, never from a file. */
export function cloudbaseConfig(): Record<string, unknown> {
  return {
    version: '2.0',
    envId: '{{env.CLOUD_ENV}}',
    functionRoot: 'dist/cloudfunctions',
    functions: presentFunctions().map((name) => {
      const { timeout, triggers } = readFunctionConfig(join(ROOT, 'cloudfunctions'), name)
      return {
        name,
        timeout,
        triggers,
        runtime: 'Nodejs20.19',
        memorySize: 256,
        handler: 'index.main',
        installDependency: true,
        envVariables: { DATA_KEYS: '{{env.DATA_KEYS}}' },
      }
    }),
  }
}

/** Writes what a deployment to CloudBase needs beside the built functions into `dist/deploy/`. */
export function writeDeployment(folder = join(ROOT, 'dist', 'deploy')): string {
  mkdirSync(folder, { recursive: true })
  const files = {
    'cloudbaserc.json': cloudbaseConfig(),
    'function-rules.json': functionRules(),
    'collection-rules.json': collectionRules(),
    'storage-rules.json': STORAGE_RULES,
    'indexes.json': cloudIndexes(),
  }
  for (const [name, content] of Object.entries(files)) {
    writeFileSync(join(folder, name), `${JSON.stringify(content, null, 2)}\n`)
  }
  return folder
}

/**
 * The document that opens a new deployment to its first two administrators: to be imported into `meta`. Answers their
 * one-time codes, which stand nowhere else.
 */
export function writeFirstAdmins(areaCode: string, folder = join(ROOT, 'dist', 'deploy')): readonly string[] {
  if (levelOf(areaCode) === null) throw new Error(`${areaCode}: not an area code`)
  const { codes, document } = newFirstAdmins(areaCode)
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'meta-first-admins.json'), `${JSON.stringify(document)}\n`)
  return codes
}

if (require.main === module) {
  const [option, areaCode] = process.argv.slice(2)
  console.log(`written: ${writeDeployment()}`)
  if (option === '--first-admins') console.log(writeFirstAdmins(areaCode ?? '').join('\n'))
}
