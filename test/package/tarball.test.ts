/** What is handed out: it is small, holds no internals, and works in an empty folder. */
import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { publint } from 'publint'
import { beforeAll, expect, test } from 'vitest'
import { ARTICLE } from '../cli/harness.ts'
import { emptyFolder, installed, link, packed, type Tarball } from './harness.ts'

const MAX_PACKED_BYTES = 2.8e6

let tarball: Tarball
let folder: string
beforeAll(() => {
  tarball = packed()
  folder = installed(tarball)
}, 120_000)

const bin = () => join(folder, 'node_modules/newsparse/bin/newsparse.js')

test('the tarball is small', () => expect(tarball.size).toBeLessThan(MAX_PACKED_BYTES))

test('it holds the declarations of the entries and no others, no source and no test', () => {
  const paths = tarball.files.map(({ path }) => path)
  expect(paths.filter((path) => path.endsWith('.ts')).sort()).toEqual(['dist/index.d.ts', 'dist/plugin.d.ts'])
  expect(paths.filter((path) => !path.startsWith('dist/')).sort()).toEqual([
    'CHANGELOG.md',
    'LICENSE',
    'README.md',
    'bin/newsparse.js',
    'bin/output.js',
    'bin/package.json',
    'bin/packed.js',
    'bin/quick.js',
    'bin/store.js',
    'bin/worker.js',
    'package.json',
  ])
  expect(paths.filter((path) => /metafile|\.start/.test(path))).toEqual([])
})

test('the command runs in an empty folder, installed without scripts and without the network', () => {
  writeFileSync(join(folder, 'bridge.txt'), ARTICLE)
  const json = execFileSync(process.execPath, [bin(), 'bridge.txt', '--json'], {
    cwd: folder,
    encoding: 'utf8',
  })
  expect(JSON.parse(json)).toMatchObject({ id: 'bridge.txt', title: 'Harbour bridge reopens after repairs' })
  const wetland = readFileSync('examples/wetland.txt')
  expect(execFileSync(process.execPath, [bin(), 'repair'], { input: wetland, encoding: 'utf8' })).toContain(
    '產業動態',
  )
})

test('the library runs there', () => {
  const program = `import { parse } from 'newsparse'
    console.log((await parse(${JSON.stringify(ARTICLE)}, { script: 'twp' })).title)`
  expect(
    execFileSync(process.execPath, ['--input-type=module', '-e', program], { cwd: folder, encoding: 'utf8' }),
  ).toBe('Harbour bridge reopens after repairs\n')
})

test('the plugin runs beside the unified that the user has', () => {
  link(folder, ['unified', 'rehype-parse'])
  const program = `import { rehypeNewsparse } from 'newsparse/unified'
    import rehypeParse from 'rehype-parse'
    import { unified } from 'unified'
    console.log((await unified().use(rehypeParse).use(rehypeNewsparse).process('<h1>News</h1>')).result.title)`
  expect(
    execFileSync(process.execPath, ['--input-type=module', '-e', program], { cwd: folder, encoding: 'utf8' }),
  ).toBe('News\n')
})

test('a checkout that was not built says what to do', () => {
  const clone = emptyFolder()
  cpSync('bin', join(clone, 'bin'), { recursive: true })
  cpSync('package.json', join(clone, 'package.json'))
  const { status, stderr } = spawnSync(process.execPath, [join(clone, 'bin/newsparse.js')], {
    encoding: 'utf8',
  })
  expect(stderr).toBe('newsparse: error: it is not built yet; run `npm run build` in its folder\n')
  expect(status).toBe(2)
})

test('publint has nothing to say', async () => {
  const { messages } = await publint({ pkgDir: join(folder, 'node_modules/newsparse'), strict: true })
  expect(messages).toEqual([])
})

test('every way of resolving finds the right types (attw)', () => {
  const attw = ['node_modules/@arethetypeswrong/cli/dist/index.js', tarball.path, '--profile', 'esm-only']
  const { status, stdout } = spawnSync(process.execPath, [...attw, '--no-color', '--no-emoji'], {
    encoding: 'utf8',
  })
  expect(status, stdout).toBe(0)
})
