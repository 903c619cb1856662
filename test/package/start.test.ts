/** What the first run keeps for the later ones: it changes their speed and nothing else, and can be missing or in the way. */

import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  appendFileSync,
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { emptyFolder } from './harness.ts'

let folder: string
let kept: string
beforeEach(() => {
  folder = emptyFolder()
  kept = join(folder, 'dist/.start')
  for (const name of ['bin', 'dist', 'package.json']) cpSync(name, join(folder, name), { recursive: true })
  rmSync(kept, { recursive: true, force: true })
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
const files = () => readdirSync(kept).sort()
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

test('a run with threads uses the code that a run without them kept, and leaves it alone', () => {
  run()
  run()
  const before = contents()
  expect(run([...ARGUMENTS, '--jobs', '1'])).toEqual(run())
  expect(contents()).toEqual(before)
})

test('code that was cut short is compiled anew', () => {
  const first = run()
  run()
  const code = join(kept, files()[1]!)
  truncateSync(code, 1000)
  expect(run()).toEqual(first)
  expect(readFileSync(code).length).toBeGreaterThan(1000)
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
