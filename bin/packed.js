/* Loads the files of `dist/` for the command line with less work than Node's loader: the first run puts them into one file,
 * the second keeps beside it what V8 made of those that its command needs, later runs read these two. Where the folder cannot be
 * written, each module is read by itself. The second and not the first, since in a container that starts anew each time there is
 * no second. Nothing here waits: what a document needs late is there before its clock looks away (`src/cli/batch/within.ts`). */
const { accessSync, constants, mkdirSync, readdirSync, readFileSync, rmSync } = require('node:fs')
const { join } = require('node:path')
const { pathToFileURL } = require('node:url')
const { setFlagsFromString } = require('node:v8')
const { Script } = require('node:vm')
const { outputOf } = require('./output.js')
const { openStore, writeStore } = require('./store.js')

const DIST = join(__dirname, '../dist')
const KEPT = join(DIST, '.start')
/** They name the chunks, and the name of a chunk holds a digest of what is in it. */
const ENTRIES = ['core.js', 'cli.js', 'worker.js']
/** Each keeps its own code, since what is kept is all read back. What is none of them is read as an article. */
const COMMANDS = ['repair', 'check', 'explain', 'schema', 'completion', 'help']

/** Of Node 20 to 26, which know these flags. */
const KNOWN = /^1[1-4]\./
/** Code that is not optimised, expressions that are interpreted, without a pass over their bytecode, and no garbage that is
 * looked for beside the work: one short document is done before that pays. Measured on such a text: a fifth less CPU time and
 * wall time. They are set before anything is compiled, since code that is kept belongs to the flags it was compiled under. */
const AT_ONCE = [
  '--no-opt',
  '--regexp-tier-up-ticks=20',
  '--no-regexp-peephole-optimization',
  '--no-incremental-marking',
]
/** V8's defaults, to the value. */
const AS_USUAL = [
  '--opt',
  '--regexp-tier-up-ticks=1',
  '--regexp-peephole-optimization',
  '--incremental-marking',
]

/** @typedef {Record<string, any>} Exported what a module exports */
/** @typedef {(exported: Exported, link: (name: string) => Exported, late: (name: string) => Promise<Exported>, url: () => string, dirname: string) => void} Module */
/** @typedef {import('./store.js').Store} Store */

/**
 * @typedef {object} Keep
 * @property {() => boolean} isDue Whether this run compiled what no run has kept, and is not the first one.
 * @property {() => void} now Keeps all code that is compiled by now.
 */

/** The command line. */
exports.run = async () => {
  const argv = process.argv.slice(2)
  const kind = kindOf(argv)
  setFlags(AT_ONCE)
  const { exported, keep, take } = loadCli(kind)
  exported.spareOptimizing(() => setFlags(AS_USUAL), take)
  const status = await exported.main(argv, streams())
  // Whoever interrupts a run does not wait for what a pipe has not taken; else all of it is written before the end.
  if (status > 128) return leave(status)
  process.exitCode = status
  if (!keep.isDue()) return
  // Whatever was set meanwhile: code is kept under the flags that it is asked for with.
  exported.optimize()
  setFlags(AT_ONCE)
  await exported.warm(kind)
  keep.now()
}

/** What is under way is done in a moment, but for a pipe that nobody has at the other end: Node would wait for it before it exits.
 * @param {number} status 128 and the number of a signal
 * @param {number} [tries] */
function leave(status, tries = 10) {
  if (!process.getActiveResourcesInfo().includes('FSReqCallback')) process.exit(status)
  if (tries === 0) process.kill(process.pid, status - 128)
  setTimeout(leave, 50, status, tries - 1)
}

/** What the command line needs of the process. @returns {import('../src/cli/streams.ts').Streams} */
function streams() {
  /** @typedef {import('../src/cli/streams.ts').Output} Output */
  /** @type {Output | undefined} */
  let stdout
  /** @type {Output | undefined} */
  let stderr
  return {
    get stdin() {
      return process.stdin
    },
    get stdout() {
      stdout ??= outputOf(1, () => process.stdout)
      return stdout
    },
    get stderr() {
      stderr ??= outputOf(2, () => process.stderr)
      return stderr
    },
    env: process.env,
  }
}

/** @param {readonly string[]} argv */
function kindOf(argv) {
  if (COMMANDS.includes(argv[0] ?? '')) return argv[0] ?? ''
  return argv.some((it) => /\.x?html?$/i.test(it)) ? 'page' : 'text'
}

let flags = AS_USUAL

/** @param {string[]} wanted */
function setFlags(wanted) {
  flags = wanted
  if (KNOWN.test(process.versions.v8)) for (const flag of flags) setFlagsFromString(flag)
}

/** @param {string} kind */
function loadCli(kind) {
  try {
    return exports.load('cli.js', [kind])
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'ENOENT') throw error
    console.error('newsparse: error: it is not built yet; run `npm run build` in its folder')
    process.exit(2)
  }
}

/**
 * @param {string} entry A file of `dist/`, e.g. `cli.js`.
 * @param {string[]} kinds What it is loaded for: the compiled code that such a run kept is used, and kept for the first of them.
 * @param {boolean} [atOnce] Whether all of that code is taken now, before somebody sets V8's flags.
 * @returns {{ exported: Exported, keep: Keep, take: () => void }} What it exports, what keeps the code, and what takes all that
 *   is kept: V8 takes none under other flags.
 * @throws {Error} `ENOENT` when nothing is built.
 */
exports.load = (entry, kinds, atOnce = false) => {
  const stamp = digest(ENTRIES.map((name) => readFileSync(join(DIST, name), 'latin1')).join(''))
  const path = join(KEPT, `${stamp}.js`)
  const known = openStore(path)
  const sources = known ?? (pack(path) ? openStore(path) : null) ?? loose
  const [code = '', ...others] = kinds.map(
    (it) => `${path}-${it}-${process.versions.v8}-${process.arch}.code`,
  )
  const linker = createLinker(
    sources,
    [code, ...others].reduce((/** @type {Store | null} */ found, it) => found ?? openStore(it), null),
  )
  if (atOnce) linker.take()
  const exported = linker.link(`./${entry}`)
  const { take } = linker
  if (known === null) return { exported, keep: KEEP_NOTHING, take }
  const keep = {
    isDue: () => linker.isNew() && isWritable(),
    now: () => void writeStore(code, linker.compiled()),
  }
  return { exported, keep, take }
}

/** @type {Keep} */
const KEEP_NOTHING = { isDue: () => false, now: () => undefined }

/** @type {Store} */
const loose = {
  get names() {
    return readdirSync(DIST)
      .filter((name) => name.endsWith('.js'))
      .map((name) => `./${name}`)
  },
  has: (name) => /^\.\/.*\.js$/.test(name),
  /** As a function in a source of its own, which is ASCII: then its bytes are its characters. */
  read: (name) => Buffer.from(toFunction(readFileSync(join(DIST, name), 'utf8')), 'latin1'),
}

/** @param {string} path */
function pack(path) {
  try {
    const parts = loose.names.map((name) => /** @type {[string, Buffer]} */ ([name, loose.read(name)]))
    rmSync(KEPT, { recursive: true, force: true })
    mkdirSync(KEPT, { recursive: true })
    return writeStore(path, parts)
  } catch {
    return false
  }
}

/** A module as esbuild writes it: its imports and exports stand in statements of their own, each at the start of a line, and
 * what is not ASCII stands in regular expressions, where an escape means the same. @param {string} module */
function toFunction(module) {
  const body = module
    .replace(
      /^import (?:\{([^}]*)\} from )?("[^"]+");$/gm,
      (_, /** @type {string | undefined} */ names, from) =>
        names === undefined
          ? `__link(${from})`
          : `const {${names.replaceAll(' as ', ': ')}} = __link(${from})`,
    )
    .replace(/^export \{([^}]*)\};$/gm, (_, /** @type {string} */ names) =>
      names.split(',').map(toExport).join('\n'),
    )
    .replace(/^export default /m, '__exported.default = ')
    .replace(/\bimport\("/g, '__late("')
    .replaceAll('import.meta.url', '__url()')
    .replaceAll('import.meta.dirname', '__dirname')
    .replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
  if (/^(?:import|export)\b/m.test(body)) throw new Error('a statement of another form')
  return `(__exported, __link, __late, __url, __dirname) => {\n${body}\n}`
}

/** @param {string} name `own` or `own as told` */
function toExport(name) {
  const [own, told = own] = name.trim().split(' as ')
  return `__exported.${told} = ${own}`
}

/** @param {Store} sources @param {Store | null} codes */
function createLinker(sources, codes) {
  /** @type {Map<string, Exported>} */
  const linked = new Map()
  /** @type {Map<string, Script>} */
  const scripts = new Map()
  /** @type {string[]} */
  const unfinished = []
  let isNew = false
  /** @param {string} name @returns {Exported} */
  const link = (name) => {
    const known = linked.get(name)
    if (known) return known
    if (!sources.has(name)) return require(name)
    /** @type {Exported} */
    const exported = {}
    linked.set(name, exported)
    unfinished.push(name)
    /** @type {Module} */
    const module = (scripts.get(name) ?? compile(name)).runInThisContext()
    module(exported, link, linkLate, () => pathToFileURL(join(DIST, name)).href, DIST)
    unfinished.pop()
    return exported
  }
  /** No module asks for another one late before it is finished; one that is not was stopped, and begins anew.
   * @param {string} name */
  const linkLate = async (name) => {
    for (const half of unfinished.splice(0)) linked.delete(half)
    return link(name)
  }
  /** @param {string} name */
  const compile = (name) => {
    const cachedData = codes?.has(name) ? codes.read(name) : undefined
    const script = new Script(sources.read(name).toString('latin1'), {
      filename: join(DIST, name),
      // The first line is not the module's own.
      lineOffset: -1,
      ...(cachedData && { cachedData }),
    })
    scripts.set(name, script)
    // Under other flags V8 takes no code, which is no reason to keep it anew.
    if (!cachedData || (script.cachedDataRejected && flags === AT_ONCE)) isNew = true
    return script
  }
  return {
    link,
    /** Compiles all that is kept. */
    take: () => codes?.names.filter((name) => !scripts.has(name)).forEach(compile),
    /** Whether something was compiled that is not kept. */
    isNew: () => isNew,
    /** What V8 made of each module, of those too that this run did without. @returns {[string, Buffer][]} */
    compiled: () => [
      ...[...scripts].map(
        ([name, script]) => /** @type {[string, Buffer]} */ ([name, script.createCachedData()]),
      ),
      ...(codes?.names ?? [])
        .filter((name) => !scripts.has(name))
        .map((name) => /** @type {[string, Buffer]} */ ([name, codes?.read(name)])),
    ],
  }
}

function isWritable() {
  try {
    accessSync(KEPT, constants.W_OK)
    return true
  } catch {
    return false
  }
}

/** FNV-1a, 32 bits: it tells builds apart. @param {string} text */
function digest(text) {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return (hash >>> 0).toString(16)
}
