/* Many records through one process: `node bench/records.js [count] [flags of newsparse…]`. One record in a hundred is poison.
 * Checks that every line is answered, in order, and prints throughput, CPU time and peak memory. */
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { start } from './child.js'

const [count = '100000', ...flags] = process.argv.slice(2)
const total = Number(count)
const PARAGRAPH = '市政府表示，旧港口大桥在维修两年后于周一重新开放，预计交通将在一周内恢复正常。'
const HUGE = 50_000_000

/** Each takes the record's number and gives a line that is wrong in its own way.
 * @type {((at: number) => string)[]} */
const poisons = [
  (at) => `{"id":"${at}","text":"cut off`,
  (at) => `{"id":"${at}","text":"${'x'.repeat(at === 150 ? HUGE : 1000)}"}`,
  (at) => `{"id":"${at}","html":"${'<div>'.repeat(at < 2000 ? 100_000 : 100)}"}`,
  (at) => `{"id":"${at}","text":"lone \\ud800 surrogate, ${PARAGRAPH}"}`,
  (at) => `{"id":"${at}","text":"raw \r carriage return"}`,
  (at) => `{"id":"${at}","text":"separator \u2028 inside, ${PARAGRAPH}"}`,
  (at) => `{"id":"${at}","bytes":"not base64!"}`,
  (at) => `{"id":"${at}","deep":${'['.repeat(at < 2000 ? 100_000 : 100)}`,
]

/** @param {number} at */
function line(at) {
  if (at % 100 === 50) return poisons[Math.floor(at / 100) % poisons.length]?.(at)
  const text = `港口大桥重新开放 ${at}\n来源：港口日报 日期：2024-03-05\n\n${PARAGRAPH.repeat(1 + (at % 9))}\n\n${PARAGRAPH.repeat(2)}`
  return JSON.stringify({ id: String(at), text })
}

const argv = ['--from', 'ndjson', '--ndjson', '--no-report', ...flags]
const { child, ended } = start(argv, ['pipe', 'pipe', 'inherit'])
const [input, output] = /** @type {[import('node:stream').Writable, import('node:stream').Readable]} */ ([
  child.stdin,
  child.stdout,
])

const feed = async () => {
  for (let at = 0; at < total; at++) if (!input.write(`${line(at)}\n`)) await once(input, 'drain')
  input.end()
}

let [answers, errors, misplaced] = [0, 0, 0]
const read = async () => {
  for await (const answer of createInterface({ input: output })) {
    const { id, error } = JSON.parse(answer)
    if (error) errors++
    if (id !== null && id !== String(answers)) misplaced++
    answers++
  }
}

await Promise.all([feed(), read()])
const { seconds, total: cpu, main, peak } = await ended
process.stdout.write(
  `${answers} of ${total} answered, ${misplaced} out of order, ${errors} errors; ${Math.round(answers / seconds)}/s, ` +
    `CPU ${cpu.toFixed(1)} s (main thread ${main.toFixed(1)}), peak ${Math.round(peak)} MB\n`,
)
process.exitCode = answers === total && misplaced === 0 ? 0 : 1
