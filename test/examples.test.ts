/** Every example runs and prints what it promises. */
import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync } from 'node:fs'
import { delimiter, join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from './cli/harness.ts'

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

const able = spawnSync('jq', ['--version']).status === 0 && process.platform !== 'win32'
if (!able) console.warn('SKIPPED: no jq here; test/examples.test.ts')

test.runIf(able)('shell.sh', () => {
  const folder = temporaryFolder({
    newsparse: `#!/bin/sh\nexec "${process.execPath}" "${resolve('bin/newsparse.js')}" "$@"\n`,
  })
  chmodSync(join(folder, 'newsparse'), 0o755)
  const env = { ...process.env, PATH: `${folder}${delimiter}${process.env.PATH}` }
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
