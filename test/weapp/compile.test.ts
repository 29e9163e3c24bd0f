import { cpSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { filesBelow, tencentCompiler } from './support/compilers'
import { WEAPP_DIST } from './support/package'

/** WeChat would refuse to upload what its own compilers refuse. Files import each other, so they are read together. */
describe.each([
  ['wcc', ['.wxml', '.wxs'], '.wxml', '<view wx:if="{{a"></view>'],
  ['wcsc', ['.wxss'], '.wxss', '* { color: red }'],
] as const)('%s reads the production build', (name, endings, ending, wrong) => {
  const compile = tencentCompiler(name)
  const files = endings.flatMap((one) => filesBelow(WEAPP_DIST, one))

  it('accepts every file', () => {
    expect(files.length).toBeGreaterThan(15)
    expect(compile(files, WEAPP_DIST)).toBeNull()
  })

  it('control: refuses the same build with one wrong file in it', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'wrong-'))
    cpSync(WEAPP_DIST, folder, { recursive: true })
    writeFileSync(path.join(folder, `wrong${ending}`), wrong)
    expect(compile([...files, `wrong${ending}`], folder)).toMatch(/wrong/)
  })
})
