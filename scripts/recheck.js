/* Proves of every regular expression of the code that hostile input costs it no more than its length (recheck). Literals
 * are taken from the source by TypeScript; those that are built of words at run time from a bundle in which the
 * constructor of expressions takes notes. Proofs are remembered in scripts/recheck.json by digest, so that only new
 * expressions are looked at; `--all` proves them all again. Bounded repeats (`{1,64}`) look like growth to recheck's fuzzer,
 * so its automaton has the last word. `open` are those that no proof was found for yet (none today): a new one is an
 * error, one that is proven leaves the list.
 *
 * An expression over the words of 28 languages may be too large to be decided. Words are finite text, growth comes from
 * the repetitions around them, so it is decided over the first words of some languages. */
import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { check } from 'recheck'
import ts from 'typescript'

const MEMORY = 'scripts/recheck.json'
const FEW_WORDS = 2
const FEW_LANGUAGES = 8
const TIMEOUT_MS = 20_000
const AT_ONCE = 2
const CHECKERS = /** @type {const} */ (['auto', 'automaton'])
const MAX_STATES = 1_000_000

/** @typedef {{ source: string, flags: string, at: string, small?: { source: string, flags: string } | undefined }} Found */

/** @returns {Found[]} */
function literals() {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  return files
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.data.ts'))
    .flatMap((file) => {
      const source = ts.createSourceFile(
        file,
        readFileSync(`src/${file}`, 'utf8'),
        ts.ScriptTarget.Latest,
        true,
      )
      /** @type {Found[]} */
      const found = []
      const visit = (/** @type {ts.Node} */ node) => {
        const [, pattern, flags] =
          node.kind === ts.SyntaxKind.RegularExpressionLiteral
            ? (/^\/([\s\S]*)\/([a-z]*)$/.exec(node.getText(source)) ?? [])
            : []
        if (pattern !== undefined && flags !== undefined) {
          const line = source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1
          found.push({ source: pattern, flags, at: `src/${file}:${line}` })
        }
        ts.forEachChild(node, visit)
      }
      visit(source)
      return found
    })
}

/** Texts that make all stages build what they build on demand. */
const PROSE = 'The committee said on Tuesday that the new rules would apply to all schools in the region.\n\n'
const TEXTS = [
  `Headline of the day\n\nSource: Reuters | 5 March 2024 10:20 | By Ann Lee\n\nWASHINGTON (AP) — ${PROSE.repeat(4)}`,
  '标题在此\n\n来源：新华网 作者：张三 2015年12月16日 10:20\n\n新华社北京5月1日电（记者 王伟）產(chǎn)業(yè)動(dòng)態，今天。\n',
]
const PAGE = `<h1>News of the day</h1><p>Published:</p><p>last Tuesday</p><script>var ct="2024-03-05"</script><p>${PROSE.repeat(4)}`

/** @returns {Promise<Found[]>} */
async function built() {
  const folder = mkdtempSync('node_modules/.recheck-')
  /** @type {any} */
  const world = globalThis
  world.lazyExpressions = []
  /** @type {Map<string, Found>} */
  const made = new Map()
  let isNoted = true
  world.NotedRegExp = class extends RegExp {
    /** @param {string | RegExp} source @param {string} [flags] */
    constructor(source, flags) {
      super(source, flags)
      const found = { source: this.source, flags: this.flags, at: 'built at run time' }
      if (isNoted) made.set(`${this.source}/${this.flags}`, found)
    }
    /** @override */
    static get [Symbol.species]() {
      return RegExp
    }
  }
  try {
    const outfile = join(folder, 'noted.mjs')
    await build({
      stdin: {
        contents: `export * from './src/index.ts'; export { grammarOf } from './src/dates/grammar.ts'`,
        resolveDir: '.',
      },
      outfile,
      bundle: true,
      packages: 'external',
      format: 'esm',
      platform: 'node',
      define: { RegExp: 'globalThis.NotedRegExp' },
      plugins: [{ name: 'lazy-expressions', setup: noteLazy }],
    })
    // The tables of conversion stand beside what reads them.
    symlinkSync(resolve('src/script/tables'), join(folder, 'tables'), 'junction')
    const { grammarOf, languages, parse } = await import(pathToFileURL(outfile).href)
    const few = languages.slice(0, FEW_LANGUAGES).map((/** @type {unknown} */ it) => cut(it))
    const lazy = []
    for (const set of [languages, few]) {
      world.lazyExpressions.length = 0
      isNoted = set === languages
      const options = {
        languages: set,
        referenceDate: '2024-03-05',
        punctuation: 'fullwidth',
        script: 'hans',
      }
      for (const content of TEXTS) await parse(content, options)
      await parse({ content: PAGE, kind: 'html' }, options)
      lazy.push(world.lazyExpressions.map((/** @type {() => Found} */ it) => it()))
    }
    const [whole = [], small = []] = lazy
    if (whole.length !== small.length) throw new Error('Not each expression over words has its small one')
    for (const [at, it] of whole.entries())
      made.set(`${it.source}/${it.flags}`, { ...it, at: 'made of words', small: small[at] })
    const [forms = [], smallForms = []] = [languages, few].map((set) => dateForms(grammarOf(set)))
    for (const [at, it] of forms.entries())
      made.set(`${it.source}/${it.flags}`, {
        ...it,
        at: 'a form of dates',
        small: smallForms[at],
      })
    return [...made.values()]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** All expressions of the grammar of dates, in its own order. @param {any} grammar */
const dateForms = (grammar) =>
  [
    ...grammar.forms.map((/** @type {any} */ it) => it.pattern()),
    ...['timeAfter', 'timeBefore', 'timeAlone', 'zoneAfter', 'leftMargin', 'rightMargin'].map((it) =>
      grammar[it](),
    ),
  ].map((/** @type {RegExp} */ { source, flags }) => ({ source, flags }))

/** @param {import('esbuild').PluginBuild} it */
function noteLazy(it) {
  it.onLoad({ filter: /languages[\\/]expression\.ts$/ }, ({ path }) => {
    const head = /constructor\(needs: readonly Needed\[\], source: \(\) => string, flags = 'u'\) \{/
    const source = readFileSync(path, 'utf8')
    if (!head.test(source)) throw new Error(`${path}: the constructor of Expression is not where it was`)
    const note = ';(globalThis as any).lazyExpressions.push(() => ({ source: source(), flags }))'
    return { loader: 'ts', contents: source.replace(head, (it) => `${it}\n${note}`) }
  })
}

/** Each list of words cut short. @param {unknown} value @returns {unknown} */
function cut(value) {
  if (Array.isArray(value)) return value.slice(0, FEW_WORDS).map(cut)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, it]) => [key, cut(it)]))
}

/** Null when it is safe. @param {Found} found @returns {Promise<string | null>} */
async function faultOf({ source, flags, small }) {
  /** @type {string | null} */
  let growth = null
  for (const checker of CHECKERS) {
    const found = await check(source, flags, { timeout: TIMEOUT_MS, checker, maxNFASize: MAX_STATES })
    if (found.status === 'safe') return null
    if (found.status === 'vulnerable') growth = `grows as ${found.complexity.summary}`
    if (found.status === 'vulnerable' && found.checker === 'automaton') return growth
  }
  return small ? faultOf({ ...small, at: '' }) : (growth ?? 'could not be decided')
}

const digestOf = (/** @type {Found} */ { source, flags }) =>
  createHash('sha256').update(`${source}/${flags}`).digest('hex').slice(0, 16)

const all = new Map([...literals(), ...(await built())].map((it) => [digestOf(it), it]))
/** @type {{ safe: string[], open: string[] }} */
const memory = JSON.parse(readFileSync(MEMORY, 'utf8'))
const [isAll, isFirst] = ['--all', '--open'].map((it) => process.argv.includes(it))
const proven = new Set(isAll ? [] : memory.safe.filter((digest) => all.has(digest)))
const open = new Set(memory.open.filter((digest) => all.has(digest)))
const unproven = [...all].filter(([digest]) => !proven.has(digest) && (isAll || !open.has(digest)))
let wrong = 0
const next = async () => {
  for (let it = unproven.pop(); it; it = unproven.pop()) {
    const [digest, found] = it
    const fault = await faultOf(found)
    if (fault === null) {
      proven.add(digest)
      open.delete(digest)
    } else if (isFirst) open.add(digest)
    if (fault !== null && !open.has(digest)) {
      wrong++
      console.error(`${found.at}: ${fault}: /${found.source.slice(0, 200)}/${found.flags}`)
    }
  }
}
await Promise.all(Array.from({ length: AT_ONCE }, next))
writeFileSync(MEMORY, `${JSON.stringify({ safe: [...proven].sort(), open: [...open].sort() }, null, 2)}\n`)
console.log(`${all.size} expressions, ${proven.size} safe, ${open.size} open`)
process.exit(wrong > 0 ? 1 : 0)
