/** The same commit gives the same bytes, in whatever folder it is built. */
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { emptyFolder } from './harness.ts'

// Two builds are slow beside the other tests: `.ci/run` and the workflow ask for it.
test.skipIf(!process.env.SLOW)(
  'two builds in two folders are the same, and have no name of a folder in them',
  () => {
    const [one, other] = [emptyFolder(), join(emptyFolder(), 'a', 'deeper', 'place')].map(build)
    expect(Object.keys(one!).length).toBeGreaterThan(20)
    expect(other).toEqual(one)
  },
  600_000,
)

/** A digest for each file of the build. */
function build(folder: string): Record<string, string> {
  const tracked = execFileSync('git', ['ls-files', '-z', 'src', 'scripts', 'package.json', 'tsconfig.json'])
  for (const file of tracked.toString().split('\0').filter(Boolean)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    cpSync(file, join(folder, file))
  }
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'), 'junction')
  execFileSync(process.execPath, ['scripts/build.js'], { cwd: folder, stdio: 'pipe' })
  const files = readdirSync(join(folder, 'dist'), { recursive: true, withFileTypes: true })
  return Object.fromEntries(
    files
      .filter((it) => it.isFile() && it.name !== 'metafile.json')
      .map((it) => {
        const content = readFileSync(join(it.parentPath, it.name))
        expect(content.includes(folder), it.name).toBe(false)
        return [it.name, createHash('sha256').update(content).digest('hex')]
      }),
  )
}
