/* How header lines are read that nothing was trained on.
 *   node bench/header.js [renaming] [folds] [--errors]
 * renaming: names, outlets and places are swapped inside lines that are read right; prints the share that is still right, and
 * ends with status 1 below the floor. folds: five times the arbiter is trained without a fifth of the outlets, newsparse is
 * built with those weights and reads that fifth; the sum is scored as the header bench does it, and below the floor the
 * status is 1, too. */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'
import { loadTraining } from '../scripts/arbiter.js'

/** @typedef {{ parse(input: object, options: object): Promise<Record<string, any>> }} Newsparse */
/** @typedef {{ id: string, text?: string, html?: string, referenceDate?: string }} Source */

const BENCH = '../shared/bench/header'
const FLOOR = 0.97
/** Of the lines whose outlets were left out; the folds are a few lines apart from draw to draw. */
const FOLDS_FLOOR = 0.9
const COPIES = 5
/** The fields that names, outlets and places go to. */
const FIELDS = ['source', 'authors', 'editors', 'photographers', 'location']
const showsErrors = process.argv.includes('--errors')
const training = await loadTraining()
const folder = mkdtempSync(join(tmpdir(), 'newsparse-header-'))

/** newsparse with other weights. @param {string} weights The source of `weights.data.ts`. @returns {Promise<Newsparse>} */
async function builtWith(weights) {
  const outdir = mkdtempSync(join(folder, 'core-'))
  await build({
    entryPoints: { index: 'src/index.ts' },
    outdir,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'neutral',
    target: 'node20.19',
    mainFields: ['module', 'main'],
    conditions: ['module', 'import'],
    outExtension: { '.js': '.mjs' },
    plugins: [
      {
        name: 'weights',
        setup(it) {
          it.onLoad({ filter: /arbiter[/]weights\.data\.ts$/ }, () => ({ contents: weights, loader: 'ts' }))
        },
      },
    ],
  })
  return import(join(outdir, 'index.mjs'))
}

/** @param {Newsparse} newsparse @param {Source} source */
async function read({ parse }, { id, text, html, referenceDate }) {
  const input = { content: text ?? html, kind: text === undefined ? 'html' : 'text' }
  return { ...(await parse(input, referenceDate === undefined ? {} : { referenceDate })), id }
}

/** @param {string[]} flags */
const score = (...flags) =>
  execFileSync('python3', [`${BENCH}/score.py`, ...flags], { maxBuffer: 1 << 28, encoding: 'utf8' })

/** @returns {Source[]} */
function sources() {
  const file = join(folder, 'records.ndjson')
  score('--emit', file)
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((row) => JSON.parse(row))
}

/** @param {object[]} articles @param {string[]} flags */
function scored(articles, ...flags) {
  const file = join(folder, 'articles.ndjson')
  writeFileSync(file, articles.map((it) => `${JSON.stringify(it)}\n`).join(''))
  const output = score('--pred', file, ...(showsErrors ? ['--errors', '900'] : []), ...flags)
  if (showsErrors) console.log(output)
  return output.trim().split('\n').at(-1) ?? ''
}

async function folds() {
  const { readLines, trainOn, packed, foldOf, FOLDS } = training
  const { lines, digest } = readLines(BENCH)
  const outlets = new Map(lines.map(({ id, outlet }) => [id, outlet]))
  const all = sources()
  const articles = []
  for (let fold = 0; fold < FOLDS; fold++) {
    const weights = trainOn(lines.filter(({ outlet }) => foldOf(outlet) !== fold))
    const newsparse = await builtWith(packed(weights, digest))
    for (const source of all) {
      const id = source.id.slice(0, source.id.lastIndexOf(':'))
      if (foldOf(outlets.get(id) ?? id) === fold) articles.push(await read(newsparse, source))
    }
  }
  const figures = scored(articles)
  console.log(`5 folds by outlet: ${figures}`)
  if (Number(/ exact=([\d.]+)/.exec(figures)?.[1]) < FOLDS_FLOOR) process.exitCode = 1
  const cases = readFileSync(`${BENCH}/dev.jsonl`, 'utf8').trim().split('\n')
  const newest = join(folder, 'newest.jsonl')
  writeFileSync(newest, cases.filter((row) => JSON.parse(row).set === 'c').join('\n'))
  console.log(`   of set c alone: ${scored(articles, '--cases', newest)}`)
}

/** What a record or a gold says of names, outlets and places. @param {Record<string, any>} record */
const told = (record) =>
  JSON.stringify(
    FIELDS.map((field) =>
      [record[field] ?? []]
        .flat()
        .map((/** @type {string} */ it) => it.normalize('NFKC').replace(/\s/g, '').toLowerCase())
        .sort(),
    ),
  )

/** The fields as the spans of a line state them. @param {import('../scripts/arbiter/lines.ts').Line} line */
const statedBy = ({ text, spans }) =>
  Object.fromEntries(
    FIELDS.map((field) => [
      field,
      [
        ...new Set(
          spans.filter((span) => span.field === field).map(({ start, end }) => text.slice(start, end)),
        ),
      ],
    ]),
  )

/** Reads the line with other names, so many times. @param {Newsparse} newsparse @param {import('../scripts/arbiter/lines.ts').Line} line @param {Source} source @param {() => import('../scripts/arbiter/lines.ts').Line} rename */
async function readRenamed(newsparse, line, source, rename) {
  const counts = { right: 0, all: 0 }
  for (let copy = 0; copy < COPIES; copy++) {
    const other = rename()
    if (other.text === line.text) continue
    const article = await read(newsparse, {
      ...source,
      text: source.text?.replace(line.text, () => other.text) ?? '',
    })
    const isRight = told(article) === told(statedBy(other))
    counts.all++
    counts.right += Number(isRight)
    if (!isRight && showsErrors)
      console.log(`${other.text}\n   gold ${told(statedBy(other))}\n   got  ${told(article)}`)
  }
  return counts
}

async function renaming() {
  const { readLines, pickerOf, fromPools, random, renamed } = training
  const pools = fromPools(JSON.parse(readFileSync('test/cases/renaming/pools.json', 'utf8')))
  const newsparse = await import(new URL('../dist/index.js', import.meta.url).href)
  const { lines } = readLines(BENCH)
  const all = new Map(sources().map((source) => [source.id, source]))
  const totals = []
  for (const isKnown of [true, false]) {
    const pick = pickerOf(pools, isKnown)
    const next = random(isKnown ? 23 : 29)
    const total = { right: 0, all: 0 }
    for (const line of lines.filter(({ negative, spans }) => !negative && spans.length > 0)) {
      const source = all.get(`${line.id}:t`)
      if (!source || told(await read(newsparse, source)) !== told(statedBy(line))) continue
      const counts = await readRenamed(newsparse, line, source, () => renamed(line, next, pick, false))
      total.right += counts.right
      total.all += counts.all
    }
    totals.push(total)
  }
  const [known, others] = /** @type {[{ right: number, all: number }, { right: number, all: number }]} */ (
    totals
  )
  const both = { right: known.right + others.right, all: known.all + others.all }
  const share = (/** @type {{ right: number, all: number }} */ it) => (it.right / it.all).toFixed(4)
  console.log(
    `renaming: ${share(both)} of ${both.all} (names that the lexica hold ${share(known)}, others ${share(others)})`,
  )
  if (both.right / both.all < FLOOR) process.exitCode = 1
}

const wanted = process.argv.slice(2).filter((it) => !it.startsWith('--'))
if (!existsSync(BENCH)) console.log(`${BENCH} is not there: nothing to measure`)
else {
  if (wanted.length === 0 || wanted.includes('renaming')) await renaming()
  if (wanted.length === 0 || wanted.includes('folds')) await folds()
}
rmSync(folder, { recursive: true })
