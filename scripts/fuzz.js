/* Feeds generated texts, pages and bytes to the library for a while and stops at the first that breaks a promise.
 *
 *   npm run fuzz -- [--seconds 60 | --inputs 100000] [--seed 1] [--save DIR] [--kind text | bytes] [--on]
 *
 * An input is made from its seed and number alone, so a finding can be made again: pieces that the stages look for, put
 * together at random, and cuttings of the inputs in test/fuzz, the folder of what was found before. One of eight is bytes
 * for the decoders. The promises: no input throws; what is repaired needs no repair, and the plan replays; no word
 * vanishes; no output holds a control character; no short input takes seconds. `--on` goes on behind a finding. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { makeBytes } from './fuzz/bytes.js'
import { makeText } from './fuzz/inputs.js'
import { faultOfBytes, faultOfText } from './fuzz/promises.js'
import { createRandom } from './fuzz/random.js'

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '60' },
    inputs: { type: 'string' },
    seed: { type: 'string', default: '1' },
    save: { type: 'string', default: 'test/fuzz' },
    kind: { type: 'string' },
    on: { type: 'boolean', default: false },
  },
})
const until = Date.now() + Number(values.seconds) * 1000
const seed = Number(values.seed)
/** CPU time that no short input may take, in milliseconds: a thousand times what most take. */
const MAX_MS = 4000
const BYTES_SHARE = 1 / 8

const found = readdirSync('test/fuzz')
  .filter((name) => !name.endsWith('.json'))
  .map((name) => readFileSync(`test/fuzz/${name}`, 'utf8'))

/** An input, its file name's ending, what is written there, and how it is judged. @param {number} number */
function makeInput(number) {
  const random = createRandom(seed, number)
  const isBytes = values.kind === undefined ? random.chance(BYTES_SHARE) : values.kind === 'bytes'
  if (!isBytes) {
    const input = makeText(random, found)
    const ending = input.kind === 'html' ? 'html' : 'txt'
    return { ending, saved: input.content, judge: () => faultOfText(input, number) }
  }
  const input = makeBytes(random)
  const saved = JSON.stringify({ ...input, content: Buffer.from(input.content).toString('base64') })
  return { ending: 'json', saved, judge: () => faultOfBytes(input, number) }
}

/** @param {number} number */
const goesOn = (number) =>
  values.inputs ? number < Number(values.inputs) : number % 64 !== 0 || Date.now() < until

let number = 0
for (; goesOn(number); number++) {
  const { ending, saved, judge } = makeInput(number)
  const start = process.cpuUsage().user
  const wrong = await judge().catch((error) => error.stack)
  const ms = (process.cpuUsage().user - start) / 1000
  if (!wrong && ms < MAX_MS) continue
  mkdirSync(values.save, { recursive: true })
  const file = `${values.save}/${seed}-${number}.${ending}`
  writeFileSync(file, saved)
  console.error(`${file}: ${wrong ?? `${Math.round(ms)} ms of CPU time`} (seed ${seed}, input ${number})`)
  process.exitCode = 1
  if (!values.on) break
}
console.log(`${number} inputs, seed ${seed}, ${Math.round(process.cpuUsage().user / 1e6)} s of CPU time`)
