/* Conversion and detection against opencc-js and against decoding, as ratios in one run: `npm run build && npm run bench`. The round
 * trip takes another text of Simplified news as its first argument.
 * Times are of the processor, so that other work on the machine counts little. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
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

console.log(
  `conversion of ${hans.length} characters: words, words off, opencc-js (million characters a second)`,
)
for (const { name, from, to, oracle, text } of conversions) {
  const other = Converter({ from: oracle[0], to: oracle[1] })
  /** @type {number[][]} */
  const [ours, plain, theirs] = [[], [], []]
  for (let round = 0; round < ROUNDS; round++) {
    ours?.push(await cost(() => convert(text, { from, to })))
    plain?.push(await cost(() => convert(text, { from, to, scriptWords: false })))
    theirs?.push(await cost(async () => other(text)))
  }
  const [words = 1, off = 1, peer = 1] = [ours, plain, theirs].map((all) => least(all ?? []))
  const speeds = [words, off, peer].map((time) => (text.length / time / 1000).toFixed(1).padStart(8))
  console.log(
    `${name.padEnd(8)} ×${(peer / words).toFixed(1)} ×${(peer / off).toFixed(1)} ${speeds.join('')}`,
  )
}

const news = process.argv[2] ? readFileSync(process.argv[2], 'utf8') : lines.join('\n')
console.log(
  `round trip of ${news.length} characters from Simplified, characters that differ: ours, opencc-js`,
)
for (const { name, to, oracle } of conversions.slice(0, 4)) {
  const there = await convert(news, { from: 'hans', to })
  const back = await convert(there.text, { from: to, to: 'hans' })
  const peer = Converter({ from: oracle[1], to: 'cn' })(Converter({ from: 'cn', to: oracle[1] })(news))
  console.log(`${name.padEnd(8)} ${differing(news, back.text)} ${differing(news, peer)}`)
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

/** Characters that differ, line by line; in lines of unlike length what lies between their equal ends. @param {string} one @param {string} other */
function differing(one, other) {
  const others = other.split('\n')
  let count = 0
  for (const [index, line] of one.split('\n').entries()) {
    const back = others[index] ?? ''
    if (line.length === back.length) {
      for (let at = 0; at < line.length; at++) if (line[at] !== back[at]) count++
      continue
    }
    let [start, end] = [0, 0]
    const most = Math.min(line.length, back.length)
    while (start < most && line[start] === back[start]) start++
    while (end < most - start && line.at(-1 - end) === back.at(-1 - end)) end++
    count += line.length - start - end
  }
  return count
}

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
