/* Whole processes of newsparse against other programs, as ratios in one run:
 *
 *   npm run build && PYTHON=… node bench/table.js [--rounds 9] [--pages FOLDER] [--json FILE] [NAME…]
 *
 * Both run in turns; a ratio is the median of those of the turns, so that other work on the machine counts for both. CPU is user and system time of
 * all threads. The start is measured with and without NODE_EXTRA_CA_CERTS where that is set: Node 20 reads the file before anything else.
 * PYTHON is an interpreter with ftfy, opencc and trafilatura, PEERS a folder where @mozilla/readability and linkedom are installed; what is
 * missing is left out, and said so. Needs bash. */
import { spawnSync } from 'node:child_process'
import { existsSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { cases, casesOfPages, memoryCases } from './cases.js'
import { start } from './child.js'

const { values, positionals } = parseArgs({
  options: { rounds: { type: 'string', default: '9' }, pages: { type: 'string' }, json: { type: 'string' } },
  allowPositionals: true,
})
const rounds = Number(values.rounds)
/** What a first run keeps for the next ones is no part of the figures. */
const WARM = 3

/** @typedef {{ wall: number, cpu: number }} Times In milliseconds. */
/** @typedef {{ name: string, against: string, environment: string, by: string, goal: number, ratio: number, other: number, ours: Times, theirs: Times }} Row */

const withoutCa = { ...process.env }
delete withoutCa.NODE_EXTRA_CA_CERTS
const environments = process.env.NODE_EXTRA_CA_CERTS
  ? [
      { name: 'with the CA file', env: process.env },
      { name: '', env: withoutCa },
    ]
  : [{ name: '', env: process.env }]

/** @type {Row[]} */
const rows = []
for (const it of [...cases, ...(values.pages ? casesOfPages(values.pages) : [])]) {
  if (positionals.length > 0 && !positionals.some((word) => it.name.includes(word))) continue
  if (it.module && spawnSync(process.env.PYTHON ?? 'python3', ['-c', `import ${it.module}`]).status !== 0) {
    console.log(`LEFT OUT ${it.name}: ${it.against} is missing, see PYTHON`)
    continue
  }
  if (it.folder && !existsSync(it.folder)) {
    console.log(`LEFT OUT ${it.name}: ${it.against} is missing, see PEERS`)
    continue
  }
  const isStart = it.name.startsWith('start')
  for (const { name, env } of isStart ? environments : environments.slice(-1)) {
    const environment = isStart ? name : ''
    const ours = [process.execPath, 'bin/newsparse.js', ...it.ours]
    for (let round = 0; round < WARM; round++) spawnSync(ours[0] ?? '', ours.slice(1), { env })
    /** @type {[Times, Times][]} */
    const turns = Array.from({ length: rounds }, () => [time(ours, env), time(it.theirs, env)])
    const ratio = (/** @type {'wall' | 'cpu'} */ by) =>
      median(turns.map(([own, other]) => (it.ratio === 'slower' ? own[by] / other[by] : other[by] / own[by])))
    const row = {
      name: it.name,
      against: it.against,
      environment,
      by: it.by,
      goal: env.NODE_EXTRA_CA_CERTS ? (it.goalWithCa ?? it.goal) : it.goal,
      ratio: ratio(it.by),
      other: ratio(it.by === 'cpu' ? 'wall' : 'cpu'),
      ours: middle(turns.map(([own]) => own)),
      theirs: middle(turns.map(([, other]) => other)),
    }
    rows.push(row)
    print(row, it.ratio)
  }
}
for (const { name, ours, goalMb } of memoryCases) {
  if (positionals.length > 0 && !positionals.some((word) => name.includes(word))) continue
  const { peak } = await start(ours, ['ignore', 'ignore', 'ignore']).ended
  console.log(
    `${name.padEnd(46)} ${Math.round(peak)} MB at most; goal ${goalMb}${peak <= goalMb ? ', reached' : ''}`,
  )
}
if (values.json) writeFileSync(values.json, `${JSON.stringify(rows, null, 2)}\n`)

/** @param {Row} row @param {'slower' | 'faster'} ratio */
function print({ name, against, environment, by, goal, ratio: found, other, ours, theirs }, ratio) {
  const reached = ratio === 'slower' ? found <= goal : found >= goal
  const shown = [name, environment].filter(Boolean).join(', ').padEnd(46)
  const figures = `×${found.toFixed(2)} by ${by} (×${other.toFixed(2)} by ${by === 'cpu' ? 'wall' : 'cpu'})`
  const times = `CPU ${ours.cpu.toFixed(0)}, ${theirs.cpu.toFixed(0)} ms`
  console.log(
    `${shown} ${figures} ${ratio} than ${against}; goal ${goal}${reached ? ', reached' : ''}; ${times}`,
  )
}

/** @param {string[]} command @param {NodeJS.ProcessEnv} env @returns {Times} */
function time(command, env) {
  const script = 'TIMEFORMAT="%3R %3U %3S"; time "$@" >/dev/null 2>&1'
  const { stderr, status } = spawnSync('bash', ['-c', script, 'bash', ...command], { env, encoding: 'utf8' })
  // newsparse says by its status what it has found. Any other program that ends early is fast, and no measure.
  if (status !== 0 && !command.includes('bin/newsparse.js'))
    throw new Error(`it ended with status ${status}: ${command.join(' ').slice(0, 400)}`)
  const [wall = 0, user = 0, system = 0] = (stderr.trim().split('\n').at(-1) ?? '')
    .split(' ')
    .map((it) => Number(it) * 1000)
  return { wall, cpu: user + system }
}

/** @param {number[]} list */
function median(list) {
  const sorted = [...list].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}

/** @param {Times[]} list @returns {Times} */
function middle(list) {
  return { wall: median(list.map(({ wall }) => wall)), cpu: median(list.map(({ cpu }) => cpu)) }
}
