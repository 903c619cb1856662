/* Whole processes against ftfy and OpenCC's C++, start-up, and what the check for glosses costs, as ratios in one run:
 * `npm run build && PYTHON=… node bench/speed.js`. PYTHON is an interpreter that has ftfy and opencc; without them their
 * lines are left out, and said so. The least of a few runs counts. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { lines, varied } from './text.js'

/** @type {typeof import('../src/index.ts')} */
const { repair, repairs } = await import(String(new URL('../dist/index.js', import.meta.url)))

const ROUNDS = 5
const CHARACTERS = 5_000_000
const python = process.env.PYTHON ?? 'python3'
const folder = mkdtempSync(join(tmpdir(), 'newsparse-'))

const hans = join(folder, 'hans.txt')
writeFileSync(hans, varied(lines, CHARACTERS).replace(/.{60,120}?。/g, '$&\n'))
const hant = join(folder, 'hant.txt')
writeFileSync(hant, newsparse('repair', '--source-script', 'hans', '--script', 'hant', hans).output)
const small = join(folder, 'small.txt')
writeFileSync(small, `港口大桥重新开放\n来源：港口日报 日期：2024-03-05\n\n${lines[0]}\n`)

/** Line by line, as its own command does. */
const FTFY =
  'import sys,ftfy\nfor l in open(sys.argv[1],encoding="utf-8"): sys.stdout.write(ftfy.fix_encoding(l))'
const OPENCC =
  'import sys,opencc\nsys.stdout.write(opencc.OpenCC(sys.argv[2]+".json").convert(open(sys.argv[1],encoding="utf-8").read()))'
const COPY =
  'const fs=require("fs");process.stdout.write(new TextDecoder().decode(fs.readFileSync(process.argv[1])))'

const bare = () => run(process.execPath, ['-e', '0'])
compare('a Node program that only copies', 'ftfy', () => run(process.execPath, ['-e', COPY, hans]), ftfy)
compare('repair of clean Chinese text', 'ftfy', () => newsparse('repair', hans), ftfy)
compare(
  's2t as whole processes',
  'OpenCC',
  () => newsparse('repair', '--source-script', 'hans', '--script', 'hant', hans),
  () => peer('opencc', OPENCC, hans, 's2t'),
)
compare(
  't2s as whole processes',
  'OpenCC',
  () => newsparse('repair', '--source-script', 'hant', '--script', 'hans', hant),
  () => peer('opencc', OPENCC, hant, 't2s'),
)
compare('a small text as JSON', 'bare Node', () => newsparse(small, '--json'), bare)
await glosses()

/** @param {string} name @param {string} peer @param {() => Run | null} ours @param {() => Run | null} theirs */
function compare(name, peer, ours, theirs) {
  let [own, other] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]
  for (let round = 0; round < ROUNDS; round++) {
    const [mine, its] = [ours(), theirs()]
    if (mine === null || its === null) return console.log(`LEFT OUT ${name}: ${peer} is missing, see PYTHON`)
    own = Math.min(own, mine.seconds)
    other = Math.min(other, its.seconds)
  }
  console.log(`${name}: ${own.toFixed(2)} s, ${peer} ${other.toFixed(2)} s, ×${(other / own).toFixed(2)}`)
}

/** What the check for glosses adds to the other repairs, as a share of decoding. */
async function glosses() {
  const bytes = readFileSync(hans)
  const others = repairs.filter(({ kind }) => kind !== 'pinyin-gloss')
  const cost = async (/** @type {typeof repairs} */ list) => {
    const before = process.cpuUsage()
    await repair(bytes, { repairs: list })
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 1e6
  }
  let [decoding, without, within] = [1, 1, 1]
  for (let round = 0; round < 3 * ROUNDS; round++) {
    decoding = Math.min(decoding, await cost([]))
    // In turns: who comes second pays for what the first one left behind.
    if (round % 2 === 0) without = Math.min(without, await cost(others))
    within = Math.min(within, await cost(repairs))
    if (round % 2 === 1) without = Math.min(without, await cost(others))
  }
  console.log(`check for glosses: ${(((within - without) / decoding) * 100).toFixed(1)} % of decoding`)
}

/** @typedef {{ seconds: number, output: Buffer }} Run */

function ftfy() {
  return peer('ftfy', FTFY, hans)
}

/** @param {string} module @param {string} program @param {...string} args */
function peer(module, program, ...args) {
  if (spawnSync(python, ['-c', `import ${module}`]).status !== 0) return null
  return run(python, ['-c', program, ...args])
}

/** @param {...string} args */
function newsparse(...args) {
  return run(process.execPath, ['bin/newsparse.js', ...args])
}

/** Wall time of a command as a whole. @param {string} command @param {string[]} args @returns {Run} */
function run(command, args) {
  const start = performance.now()
  const { status, stdout, stderr } = spawnSync(command, args, { maxBuffer: 1 << 30 })
  if (status !== 0) throw new Error(String(stderr))
  return { seconds: (performance.now() - start) / 1000, output: stdout }
}
