/** docs/dependencies.md has a row for each dependency, and the weights are those of the build. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const { dependencies, devDependencies, peerDependencies } = JSON.parse(readFileSync('package.json', 'utf8'))
const rows = [...readFileSync('docs/dependencies.md', 'utf8').matchAll(/^\| (`.+)$/gm)].map(([, row]) => row!)
const rowOf = (name: string) => rows.find((row) => row.split(' | ')[0]!.includes(`\`${name}\``))

/** The largest part of a package in one bundle, by package, in bytes. */
const weights = new Map<string, number>()
interface Metafile {
  outputs: Record<string, { inputs: Record<string, { bytesInOutput: number }> }>
}
const bundles: Metafile[] = JSON.parse(readFileSync('dist/metafile.json', 'utf8'))
for (const { outputs } of bundles) {
  const own = new Map<string, number>()
  for (const { inputs } of Object.values(outputs))
    for (const [path, { bytesInOutput }] of Object.entries(inputs)) {
      const name = path.match(/.*node_modules\/((?:@[^/]+\/)?[^/]+)/)?.[1]
      if (name) own.set(name, (own.get(name) ?? 0) + bytesInOutput)
    }
  for (const [name, bytes] of own) weights.set(name, Math.max(weights.get(name) ?? 0, bytes))
}

test('the package has no dependencies', () => expect(dependencies ?? {}).toEqual({}))

test.each(Object.keys({ ...devDependencies, ...peerDependencies }).sort())('%s has its row', (name) => {
  expect(rowOf(name)).toBeDefined()
})

const bundled = Object.keys(devDependencies).filter((name) => weights.has(name))

test('there is something to weigh', () => expect(bundled.length).toBeGreaterThan(10))

test.each(bundled)('%s weighs what its row says, within a quarter', (name) => {
  const stated = Number(rowOf(name)?.split(' | ')[3])
  const kilobytes = weights.get(name)! / 1000
  expect(Math.abs(stated - kilobytes), `it weighs ${Math.round(kilobytes)}`).toBeLessThanOrEqual(
    1 + kilobytes / 4,
  )
})
