// @ts-nocheck
/* Feeds generated texts and pages to the library for a while and stops at the first that breaks a promise.
 *
 *   npm run fuzz -- [--seconds 60 | --inputs 100000] [--seed 1] [--save DIR]
 *
 * An input is made from its seed and number alone, so a finding can be made again: pieces that the stages look for, put
 * together at random, and cuttings of the inputs in test/fuzz, the folder of what was found before. The promises: no
 * input throws; what is repaired needs no repair, and the plan replays; no word vanishes; no output holds a control
 * character; no short input takes seconds. Needs the built dist/. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'

const { applyPlan, formats, parse, repair, stringify } = await import(
  new URL('../dist/index.js', import.meta.url).href
)

import { fragments } from './fuzz/pieces.js'
import { createRandom } from './fuzz/random.js'

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '60' },
    inputs: { type: 'string' },
    seed: { type: 'string', default: '1' },
    save: { type: 'string', default: 'test/fuzz' },
  },
})
const until = Date.now() + Number(values.seconds) * 1000
const seed = Number(values.seed)
/** CPU time that no short input may take, in milliseconds: a thousand times what most take. */
const MAX_MS = 4000

const found = readdirSync('test/fuzz').map((name) => readFileSync(`test/fuzz/${name}`, 'utf8'))

/** Text of a kind, made of few or many pieces. */
function generate(random) {
  const kind = random.chance(0.5) ? 'html' : 'text'
  const { quick, slow } = fragments[kind]
  // Few groups at a time: faults stand close to their likes. Mojibake costs a hundred times what the rest does.
  const some = Array.from({ length: random.below(3) + 1 }, () =>
    random.of(random.chance(1 / 64) ? slow : quick),
  )
  const length = random.chance(1 / 256) ? random.below(300) : random.below(random.chance(1 / 8) ? 24 : 5) + 1
  const parts = Array.from({ length }, (_, at) => {
    const piece = random.of(random.of(some))
    return typeof piece === 'function' ? piece(random, at) : piece
  })
  let content = parts.join('')
  if (found.length > 0 && random.chance(1 / 64)) content = splice(content, random.of(found), random)
  if (random.chance(1 / 16)) content = mutate(content, random)
  return { kind, content }
}

const splice = (one, other, random) => {
  const at = random.below(one.length + 1)
  const from = random.below(other.length + 1)
  return one.slice(0, at) + other.slice(from, from + random.below(200)) + one.slice(at)
}

function mutate(content, random) {
  const at = random.below(content.length + 1)
  const end = at + random.below(8)
  const way = random.below(4)
  if (way === 0) return content.slice(0, at) + content.slice(end)
  if (way === 1) return content.slice(0, end) + content.slice(at)
  if (way === 2)
    return content.slice(0, at) + content.slice(at, end).repeat(random.below(50)) + content.slice(end)
  return content.slice(0, at) + String.fromCharCode(random.below(0x10000)) + content.slice(at)
}

const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/

/** What is wrong with how an input is treated; null when all is well. */
async function fault({ kind, content }, number) {
  const input = { content, kind }
  const { text, plan } = await repair(input)
  if (applyPlan(content, plan) !== text) return 'the plan does not replay'
  if (text !== content && (await repair({ content: text, kind })).text !== text)
    return 'repaired text is repaired again'
  if (number % 32) return null
  const article = await parse(input, OPTIONS[(number >> 5) % OPTIONS.length])
  const lost = kind === 'text' ? lostWord(text, article) : null
  if (lost !== null) return `lost: ${lost}`
  if (number % 256) return null
  for (const { name } of formats)
    if (CONTROLS.test(await stringify(article, name))) return `a control character in ${name}`
  return null
}

const OPTIONS = [{}, { favor: 'precision' }, { favor: 'recall' }, { referenceDate: '2024-03-05' }]

/** Characters of a text that stand less often in the article and its report, spaces aside. */
function lostWord(text, { title, subtitle, sections, report }) {
  const body = sections.flatMap(({ heading, blocks }) => [heading, ...blocks.map((it) => it.text)])
  const kept = [title, subtitle, ...body, ...report.header, ...report.dropped.map((it) => it.text)].join('')
  const count = (it) => it.replace(/\s+/g, '').length
  return count(kept) < count(text) ? `${count(text) - count(kept)} characters` : null
}

const goesOn = values.inputs
  ? (number) => number < Number(values.inputs)
  : (number) => number % 64 !== 0 || Date.now() < until

let number = 0
for (; goesOn(number); number++) {
  const input = generate(createRandom(seed, number))
  const start = process.cpuUsage().user
  const wrong = await fault(input, number).catch((error) => error.stack)
  const ms = (process.cpuUsage().user - start) / 1000
  if (!wrong && ms < MAX_MS) continue
  mkdirSync(values.save, { recursive: true })
  const file = `${values.save}/${seed}-${number}.${input.kind === 'html' ? 'html' : 'txt'}`
  writeFileSync(file, input.content)
  console.error(`${file}: ${wrong ?? `${Math.round(ms)} ms of CPU time`} (seed ${seed}, input ${number})`)
  process.exitCode = 1
  break
}
console.log(`${number} inputs, seed ${seed}, ${Math.round(process.cpuUsage().user / 1e6)} s of CPU time`)
