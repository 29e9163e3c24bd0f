import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { filesBelow, tencentCompiler } from './support/compilers'
import { WEAPP_DIST } from './support/package'

/** WeChat would refuse to upload what its own compilers refuse. */
describe.each([
  ['wcc', '.wxml', '<view wx:if="{{a"></view>'],
  ['wcsc', '.wxss', '* { color: red }'],
] as const)('%s reads every %s file of the production build', (name, ending, wrong) => {
  const compile = tencentCompiler(name)
  const files = filesBelow(WEAPP_DIST, ending)

  it('finds files to read', () => expect(files.length).toBeGreaterThan(5))

  it.each(files)('accepts %s', (file) => expect(compile(file, WEAPP_DIST)).toBeNull())

  it('control: refuses a file that is wrong', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'wrong-'))
    writeFileSync(path.join(folder, `wrong${ending}`), wrong)
    expect(compile(`wrong${ending}`, folder)).not.toBeNull()
  })
})
