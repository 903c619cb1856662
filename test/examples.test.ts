/** Every example runs and prints what it promises. */
import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, readdirSync, readFileSync } from 'node:fs'
import { delimiter, join, resolve } from 'node:path'
import { load } from 'js-yaml'
import { expect, test, vi } from 'vitest'
import { temporaryFolder } from './cli/harness.ts'
import { toDocument } from './cli/report/dom.ts'
import { encode } from './decode/encode.ts'

const run = (file: string) => execFileSync(process.execPath, [`examples/${file}`], { encoding: 'utf8' })

test('library.js', () => {
  expect(run('library.js')).toBe(`青石鎮濕地農業園區建成首座節水灌溉實驗站
2016-04-08, 何向晚
- (opening): 3 blocks
- 從吵架到開會 村民定下用水規矩: 2 blocks
- 把經驗留下來 讓后來的人少走彎路: 2 blocks
repaired: 59 × pinyin-gloss
`)
})

test('unified.js', () => {
  expect(run('unified.js')).toBe('Ferry returns to the lake\n2021-05-03T09:30\n')
})

test('own.js', () => {
  expect(run('own.js')).toBe('La fino de la pramo | Ada Lind | La Bordo | 1 section\n1 × own-lozenge\n')
})

/** The command as if it were installed. */
function withCommand() {
  const folder = temporaryFolder({
    newsparse: `#!/bin/sh\nexec "${process.execPath}" "${resolve('bin/newsparse.js')}" "$@"\n`,
  })
  chmodSync(join(folder, 'newsparse'), 0o755)
  return { ...process.env, PATH: `${folder}${delimiter}${process.env.PATH}` }
}

test.skipIf(process.platform === 'win32')(
  'hugo/build.sh: pages with native front matter, and a report',
  () => {
    const site = join(temporaryFolder(), 'site')
    execFileSync('sh', ['examples/hugo/build.sh', site], { env: withCommand() })
    const posts = join(site, 'content/posts')
    const names = readdirSync(posts).filter((name) => !name.startsWith('.'))
    expect(names.sort()).toEqual(['ferry.md', 'wetland.md'])
    const [ferry, wetland] = names.map((name) => {
      const [, head] = readFileSync(join(posts, name), 'utf8').split(/^---$/m)
      return load(head!) as Record<string, unknown>
    })
    expect(ferry).toMatchObject({ title: 'Old ferry returns to the lake', authors: ['Ada Lind'] })
    expect(readFileSync(join(posts, 'ferry.md'), 'utf8')).toContain('\ndate: 2021-05-03T09:30:00\n')
    expect(wetland).toMatchObject({ authors: ['何向晚'], publisher: expect.any(String) })
    expect(readFileSync(join(site, 'static/report.html'), 'utf8')).toContain('pinyin-gloss')
    if (spawnSync('hugo', ['version']).status !== 0)
      return console.warn('SKIPPED: no hugo here; test/examples.test.ts')
    expect(readFileSync(join(site, 'public/posts/ferry/index.html'), 'utf8')).toContain('Ada Lind')
  },
)

// A machine under load loads slowly.
const WAIT = { timeout: 30_000 }

test('browser/page.js: a text that is pasted, and a file in another encoding', async () => {
  const document = toDocument(readFileSync('examples/browser/index.html', 'utf8'))
  Object.assign(globalThis, { document })
  try {
    const page = '../examples/browser/page.js'
    await import(/* @vite-ignore */ page)
    const [text, file, said, article] = ['text', 'file', 'said', 'article'].map(
      (id) => document.getElementById(id)!,
    )
    text!.value = '老渡轮五月停运\n\n老港口的渡轮将于五月停运，新桥(qiáo)通车。'
    text!.dispatch('input')
    await vi.waitFor(() => expect(article!.textContent).toContain('title: 老渡轮五月停运'), WAIT)
    const bytes = encode({ text: '<h1>新桥通车</h1><p>市民过江只需十分钟，票价保持不变。</p>', as: 'gbk' })
    Object.assign(file!, { files: [{ name: 'a.html', arrayBuffer: async () => bytes.buffer }] })
    file!.dispatch('change')
    await vi.waitFor(() => expect(article!.textContent).toContain('title: 新桥通车'), WAIT)
    expect(said!.textContent).toBe('nothing to repair')
  } finally {
    Reflect.deleteProperty(globalThis, 'document')
  }
})

const able = spawnSync('jq', ['--version']).status === 0 && process.platform !== 'win32'
if (!able) console.warn('SKIPPED: no jq here; test/examples.test.ts')

test.runIf(able)('shell.sh', () => {
  const env = withCommand()
  expect(execFileSync('sh', ['examples/shell.sh'], { encoding: 'utf8', env })).toBe(`# one field
Old ferry returns to the lake
# a table of many
ferry.html | 2021-05-03T09:30 | Ada Lind
wetland.txt | 2016-04-08 | 何向晚
# what was left out, and why
6 navigation
1 related
# the items of a feed, one line each; what is no article says so in its place
ferry | Old ferry returns to the lake | 0
mayor | Mayor opens the new pier | 1
empty | no-article | 0
`)
})
