/* Conversion and detection against opencc-js and against decoding, as ratios in one run: `npm run build && npm run bench`.
 * Times are of the processor, so that other work on the machine counts little. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Converter } from 'opencc-js'
import { lines, varied } from './text.js'

/** @type {typeof import('../src/index.ts')} */
const { convert } = await import(String(new URL('../dist/index.js', import.meta.url)))

const ROUNDS = 7
const STARTS = 11
const BYTES = 2_000_000

const hans = varied(lines, BYTES / 3)
const hant = Converter({ from: 'cn', to: 'tw' })(hans)

/** @type {{ name: string, from: import('../src/types.ts').Script, to: import('../src/types.ts').Script, oracle: [string, string], text: string }[]} */
const conversions = [
  { name: 's2t', from: 'hans', to: 'hant', oracle: ['cn', 't'], text: hans },
  { name: 's2tw', from: 'hans', to: 'tw', oracle: ['cn', 'tw'], text: hans },
  { name: 's2twp', from: 'hans', to: 'twp', oracle: ['cn', 'twp'], text: hans },
  { name: 's2hk', from: 'hans', to: 'hk', oracle: ['cn', 'hk'], text: hans },
  { name: 't2s', from: 'hant', to: 'hans', oracle: ['t', 'cn'], text: hant },
  { name: 'tw2s', from: 'tw', to: 'hans', oracle: ['tw', 'cn'], text: hant },
  { name: 'tw2sp', from: 'twp', to: 'hans', oracle: ['twp', 'cn'], text: hant },
  { name: 'hk2s', from: 'hk', to: 'hans', oracle: ['hk', 'cn'], text: hant },
]

console.log(`conversion of ${hans.length} characters   ours   opencc-js   (million characters a second)`)
for (const { name, from, to, oracle, text } of conversions) {
  const other = Converter({ from: oracle[0], to: oracle[1] })
  const ours = []
  const theirs = []
  for (let round = 0; round < ROUNDS; round++) {
    ours.push(await cost(() => convert(text, { from, to })))
    theirs.push(await cost(async () => other(text)))
  }
  const speeds = [ours, theirs].map((all) => (text.length / least(all) / 1000).toFixed(1).padStart(8))
  console.log(`${name.padEnd(8)} ×${(least(theirs) / least(ours)).toFixed(1)} ${speeds.join('')}`)
}

const folder = mkdtempSync(join(tmpdir(), 'newsparse-'))
const file = join(folder, 'page.txt')
writeFileSync(file, varied(lines, 10_240 / 3))
const keep = []
const twp = []
for (let start = 0; start < STARTS; start++) {
  keep.push(run('--script', 'keep'))
  twp.push(run('--script', 'twp'))
}
console.log(`cold start on 10 KB, --script twp against keep: ×${(least(twp) / least(keep)).toFixed(2)}`)

/** Processor time in ms of one call. @param {() => Promise<unknown>} work */
async function cost(work) {
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

/** Wall time in ms of the command as a whole. @param {...string} flags */
function run(...flags) {
  const start = performance.now()
  const { status, stderr } = spawnSync(process.execPath, ['bin/newsparse.js', 'repair', ...flags, file])
  if (status !== 0) throw new Error(String(stderr))
  return performance.now() - start
}

/** @param {number[]} times */
function least(times) {
  return Math.min(...times)
}
