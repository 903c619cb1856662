/* Loads the files of `dist/` for the command line with less work than Node's loader: the first run puts them into one file,
 * the second keeps beside it what V8 made of it, later runs read these two. Where that cannot be, Node's own loader does it.
 * The second and not the first, since in a container that starts anew each time there is no second. */
const {
  accessSync,
  constants,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} = require('node:fs')
const { join } = require('node:path')
const { pathToFileURL } = require('node:url')
const { Script } = require('node:vm')

const DIST = join(__dirname, '../dist')
const KEPT = join(DIST, '.start')
/** They name the chunks, and the name of a chunk holds a digest of what is in it. */
const ENTRIES = ['index.js', 'cli.js', 'worker.js']

/** @typedef {Record<string, any>} Exported what a module exports */
/** @typedef {(exported: Exported, link: (name: string) => Exported, late: (name: string) => Promise<Exported>, url: string) => void} Module */

/** The command line. */
exports.run = async () => {
  const { exported, keep } = await exports.load('cli.js').catch(notBuilt)
  const status = await exported.main(process.argv.slice(2), process)
  // Whoever interrupts a run does not wait for what a pipe has not taken; else all of it is written before the end.
  if (status > 128) process.exit(status)
  process.exitCode = status
  if (keep === null) return
  await exported.warm()
  keep()
}

/** @param {NodeJS.ErrnoException} error @returns {never} */
function notBuilt(error) {
  if (error.code !== 'ENOENT') throw error
  console.error('newsparse: error: it is not built yet; run `npm run build` in its folder')
  process.exit(2)
}

/**
 * @param {string} entry A file of `dist/`, e.g. `cli.js`.
 * @returns {Promise<{ exported: Exported, keep: (() => void) | null }>} What it exports; and what keeps the code that is compiled by
 *   then, if this run is the one to do so.
 * @throws {Error} `ENOENT` when nothing is built.
 */
exports.load = async (entry) => {
  const packed = pack()
  if (packed === null) return { exported: await import(pathToFileURL(join(DIST, entry)).href), keep: null }
  const code = `${packed.path}-${process.versions.v8}-${process.arch}.code`
  const cachedData = readIfThere(code)
  const script = new Script(packed.source, { filename: packed.path, ...(cachedData && { cachedData }) })
  const exported = linker(script.runInThisContext())(`./${entry}`)
  if (packed.isNew || (cachedData && !script.cachedDataRejected) || !isWritable())
    return { exported, keep: null }
  return { exported, keep: () => void write(code, script.createCachedData()) }
}

/** All modules in one source, which is ASCII: then its bytes are its characters. */
function pack() {
  const stamp = digest(ENTRIES.map((name) => readFileSync(join(DIST, name), 'latin1')).join(''))
  const path = join(KEPT, `${stamp}.js`)
  const known = readIfThere(path)
  if (known) return { path, source: known.toString('latin1'), isNew: false }
  try {
    const files = readdirSync(DIST).filter((name) => name.endsWith('.js'))
    const modules = files.map((name) => `"./${name}": ${toFunction(readFileSync(join(DIST, name), 'utf8'))}`)
    const source = `({\n${modules.join(',\n')}\n})`
    rmSync(KEPT, { recursive: true, force: true })
    return write(path, source) ? { path, source, isNew: true } : null
  } catch {
    return null
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
    .replaceAll('import.meta.url', '__url')
    .replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
  if (/^(?:import|export)\b/m.test(body)) throw new Error('a statement of another form')
  return `(__exported, __link, __late, __url) => {\n${body}\n}`
}

/** @param {string} name `own` or `own as told` */
function toExport(name) {
  const [own, told = own] = name.trim().split(' as ')
  return `__exported.${told} = ${own}`
}

/** @param {Record<string, Module>} modules */
function linker(modules) {
  /** @type {Map<string, Exported>} */
  const linked = new Map()
  /** @param {string} name @returns {Exported} */
  const link = (name) => {
    const module = modules[name]
    if (!module) return require(name)
    const known = linked.get(name)
    if (known) return known
    /** @type {Exported} */
    const exported = {}
    linked.set(name, exported)
    module(exported, link, async (late) => link(late), pathToFileURL(join(DIST, name)).href)
    return exported
  }
  return link
}

/** Whole or not at all, whoever else writes it. @param {string} path @param {string | Uint8Array} content */
function write(path, content) {
  const own = `${path}.${process.pid}`
  try {
    mkdirSync(KEPT, { recursive: true })
    writeFileSync(own, content)
    renameSync(own, path)
    return true
  } catch {
    rmSync(own, { force: true })
    return false
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

/** @param {string} path */
function readIfThere(path) {
  try {
    return readFileSync(path)
  } catch {
    return undefined
  }
}

/** FNV-1a, 32 bits: it tells builds apart. @param {string} text */
function digest(text) {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return (hash >>> 0).toString(16)
}
