/** What the first run keeps for the later ones: it changes their speed and nothing else, and can be missing or in the way. */

import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  appendFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { copyOfBuild } from './harness.ts'

let folder: string
let kept: string
beforeEach(() => {
  ;({ folder, kept } = copyOfBuild())
})

const ARGUMENTS = [join(process.cwd(), 'examples/wetland.txt'), '--json', '--script', 'hans']
const run = (argv: readonly string[] = ARGUMENTS) => {
  const { stdout, stderr, status } = spawnSync(process.execPath, [join(folder, 'bin/newsparse.js'), ...argv])
  return { stdout: stdout.toString(), stderr: stderr.toString(), status }
}
const withoutPack = () => {
  rmSync(kept, { recursive: true, force: true })
  writeFileSync(kept, 'a file where the folder should be')
  return run()
}
/** But for the tables of conversion and what answers for short texts, see `tables.test.ts` and `quick.test.ts`. */
const files = () =>
  readdirSync(kept)
    .filter((name) => !name.endsWith('.bin') && !name.startsWith('quick'))
    .sort()
const contents = () =>
  files().map((name) =>
    createHash('sha256')
      .update(readFileSync(join(kept, name)))
      .digest('hex'),
  )

test('the first run keeps one source, the second its compiled code, the third uses both and leaves them alone', () => {
  const first = run()
  expect(files()).toEqual([expect.stringMatching(/^[0-9a-f]+\.js$/)])
  expect(run()).toEqual(first)
  expect(files()).toEqual([expect.stringMatching(/^[0-9a-f]+\.js$/), expect.stringMatching(/\.code$/)])
  const before = contents()
  expect(run()).toEqual(first)
  expect(contents()).toEqual(before)
  expect(withoutPack()).toEqual(first)
})

test('a run with threads keeps what it needs besides, once; a run without them leaves that alone', () => {
  const threads = [...ARGUMENTS, '--jobs', '1']
  run()
  run()
  const first = run(threads)
  const before = contents()
  expect(run(threads)).toEqual(first)
  expect(run()).toEqual(first)
  expect(contents()).toEqual(before)
})

test('each command keeps the code that it needs', () => {
  run()
  run()
  expect(run(['repair', ARGUMENTS[0]!]).status).toBe(0)
  const [source, ...code] = files()
  const sizes = code.map((name) => readFileSync(join(kept, name)).length)
  expect(code.map((name) => name.slice(source!.length + 1).split('-')[0])).toEqual(['repair', 'text'])
  expect(sizes[0]).toBeLessThan(sizes[1]!)
})

test.each([
  ['its code', 1, 1000],
  ['its code', 1, 100_000],
  ['its source', 0, 1000],
  ['its source', 0, 100_000],
])('%s (%i) that was cut short after %i bytes is made anew', (_, index, bytes) => {
  const first = run()
  run()
  const path = join(kept, files()[index]!)
  truncateSync(path, bytes)
  expect(run()).toEqual(first)
  expect(readFileSync(path).length).toBeGreaterThan(bytes)
})

test('another build has its own', () => {
  run()
  const [old] = files()
  appendFileSync(join(folder, 'dist/cli.js'), '// another build\n')
  run()
  run()
  expect(files()).toHaveLength(2)
  expect(files()).not.toContain(old)
})

test('a run that is killed by its reader keeps nothing half', () => {
  execFileSync('sh', ['-c', `"${process.execPath}" "${join(folder, 'bin/newsparse.js')}" --help | head -c 1`])
  for (const name of existsSync(kept) ? files() : []) expect(name).toMatch(/\.(?:js|code)$/)
})
