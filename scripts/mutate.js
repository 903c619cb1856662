/* Which tests hold each weight and each rule of the extraction in its place: moves every weight to half and to double, switches
 * every rule off, and reads the own pages and the case tables again.
 *   npm run mutate                    a line for each mutant that no case notices, and the share that is noticed
 *   npm run mutate -- --all           the first case that notices each of the others, too
 *   npm run mutate -- MAX_LINK_SHARE  these weights and rules alone, by name
 *   npm run mutate -- --far           to nothing and to ten times, where half and double are not noticed: a weight that no case notices
 *                                     then has no effect */
import { readdirSync, readFileSync } from 'node:fs'
import { loadCore, watch } from './extract/core.js'

/** The least share of mutants that must be noticed. */
const MIN_SHARE = 0.9

/** @typedef {{ name: string, read: () => Promise<unknown> }} Case */

const core = await loadCore()
const given = process.argv.slice(2).filter((it) => !it.startsWith('--'))
const all = process.argv.includes('--all')
const factors = process.argv.includes('--far') ? [0, 10] : [0.5, 2]
const isWanted = (/** @type {string} */ name) => given.length === 0 || given.includes(name)
const json = (/** @type {string} */ file) => JSON.parse(readFileSync(file, 'utf8'))

/** @param {string} content @param {'html' | 'text'} kind @param {object} options */
const viewOf = async (content, kind, options = {}) => {
  const article = await core.parse({ content, kind }, { ...options, explain: true })
  const { title, subtitle, description, report, explanation } = article
  const blocks = explanation?.blocks.map(({ outcome, type, rule, mark, level, text }) =>
    [outcome, type, rule, mark, mark && level, text].join(' '),
  )
  return [title, subtitle, description, report?.notices.map(({ code }) => code), blocks]
}

/** The sections alone, as their tests read them. @param {string} content */
const textOf = async (content) => (await core.parse({ content, kind: 'html' })).sections

/** @param {string} html @param {string[]} paragraphs */
const filled = (html, paragraphs) => html.replace(/\{(\d+)\}/g, (_, at) => `<p>${paragraphs[Number(at)]}</p>`)

/** @returns {Case[]} */
function pages() {
  const root = 'test/pages'
  return readdirSync(root)
    .filter((name) => !name.endsWith('.json'))
    .map((name) => {
      const content = readFileSync(`${root}/${name}`, 'utf8')
      const { options } = json(`${root}/${name.replace(/\.\w+$/, '.json')}`)
      return { name, read: () => viewOf(content, name.endsWith('.html') ? 'html' : 'text', options) }
    })
}

const sentence =
  'The council voted on the plan, after a long debate about money, and sent it back to the committee.'
const paragraph = (/** @type {number} */ at) =>
  `The council voted on plan number ${at} after a long debate about money, and sent it back to the committee. ` +
  'People who live near the water have waited for an answer since the spring.'

/** The case tables, read as their tests read them. @returns {Case[]} */
function tables() {
  /** @type {Case[]} */
  const cases = []
  for (const { label, options, lines } of json('test/cases/article/text.json'))
    cases.push({ name: label, read: () => viewOf(lines.join('\n'), 'text', options) })
  for (const { label, lines } of json('test/cases/extract/subheadings.json')) {
    const text = lines.map((/** @type {string} */ it, /** @type {number} */ at) =>
      it === '¶' ? paragraph(at) : it,
    )
    cases.push({
      name: label,
      read: () => viewOf(['River bursts its banks', '', ...text].join('\n'), 'text'),
    })
  }
  const prose = `<p>${sentence}</p>`
  for (const { label, body } of json('test/cases/extract/html.json'))
    cases.push({
      name: label,
      read: () => viewOf(`<article>${prose.repeat(4)}${body}${prose}</article>`, 'html'),
    })
  for (const { label, body } of json('test/cases/article/html.json'))
    cases.push({
      name: label,
      read: () => viewOf(`<h1>River bursts its banks</h1><article>${body}</article>`, 'html'),
    })
  for (const { label, head, body } of json('test/cases/extract/title.json')) {
    const content = `<!doctype html><head>${head}</head><body>${body}<div>${prose.repeat(4)}</div></body>`
    cases.push({ name: label, read: async () => (await core.parse({ content, kind: 'html' })).title })
  }
  const shaped = json('test/cases/extract/structures.json')
  for (const { label, html } of Object.values(shaped.tables).flat())
    cases.push({
      name: label,
      read: () =>
        textOf(filled(html, shaped.texts).replace(/\{=(\d+)\}/g, (_, at) => shaped.texts[Number(at)])),
    })
  const { tables: structures, paragraphs } = json('test/cases/extract/text.json')
  const believed = json('test/cases/extract/believed.json')
  for (const { label, html } of Object.values(structures).flat())
    cases.push({ name: label, read: () => textOf(filled(html, paragraphs)) })
  for (const { label, html } of believed.cases)
    cases.push({ name: label, read: () => textOf(filled(html, believed.paragraphs)) })
  for (const [name, around] of [
    ['lists', ''],
    ['tables', 'table'],
    ['pictures', ''],
  ])
    for (const { label, html } of json(`test/cases/article/${name}.json`)) {
      const inner = around ? `<${around}>${html}</${around}>` : html
      if (html)
        cases.push({
          name: label,
          read: () => textOf(`<h1>River bursts its banks</h1><article>${prose}${inner}${prose}</article>`),
        })
    }
  return cases
}

const cases = [...pages(), ...tables()]
const told = async (/** @type {Case} */ it) => JSON.stringify(await it.read())

const { values, watched } = watch(core.W)

/** @type {{ view: string, asks: Set<string> }[]} */
const expected = []
for (const it of cases) {
  const { result, asks } = await watched(() => told(it))
  expected.push({ view: result, asks })
}

/** The first case that reads otherwise than it should. @param {string | null} weight */
async function findWitness(weight) {
  for (const [at, it] of cases.entries()) {
    const { view, asks } = expected[at] ?? {}
    if (weight !== null && !asks?.has(weight)) continue
    const now = await told(it).catch(() => 'it fails')
    if (now !== view) return it.name
  }
  return null
}

/** @type {[name: string, weight: string | null, change: () => () => void][]} */
const mutants = []
for (const [name, value] of Object.entries(values).filter(([name]) => isWanted(name)))
  for (const factor of factors) {
    const moved = Number.isInteger(value) && value > 2 ? Math.round(value * factor) : value * factor
    if (moved === value) continue
    mutants.push([
      `${name} ${value} → ${moved}`,
      name,
      () => {
        values[name] = moved
        return () => {
          values[name] = value
        }
      },
    ])
  }
for (const rule of core.rules.filter(({ id }) => isWanted(id)))
  mutants.push([
    `rule ${rule.id} off`,
    null,
    () => {
      const key = rule.applies ? 'applies' : 'find'
      const kept = rule[key]
      rule[key] = key === 'applies' ? () => null : () => new Set()
      return () => {
        rule[key] = kept
      }
    },
  ])

let noticed = 0
for (const [name, weight, change] of mutants) {
  const undo = change()
  const witness = await findWitness(weight)
  undo()
  if (witness !== null) noticed++
  if (witness === null) console.log(`NOT NOTICED  ${name}`)
  else if (all) console.log(`noticed      ${name}: ${witness}`)
}
const share = noticed / mutants.length
console.log(
  `${noticed} of ${mutants.length} mutants noticed by ${cases.length} cases: ${(share * 100).toFixed(1)} %`,
)
if (share < MIN_SHARE) process.exitCode = 1
