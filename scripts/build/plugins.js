/* What esbuild is told about imports: what stays outside, what Node gives, and what goes into one file. */
import { readFileSync } from 'node:fs'
import { relative, resolve } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { build } from 'esbuild'

/** The command line and its inputs are clients of the library: they meet the core as the sibling file `core.js`.
 * @type {import('esbuild').Plugin} */
export const coreIsExternal = {
  name: 'core-is-external',
  setup(it) {
    it.onResolve({ filter: /^\.\.(\/\.\.)?\/index\.ts$/ }, ({ importer }) =>
      /[\\/]src[\\/](?:cli|input)[\\/]/.test(importer) ? { path: './core.js', external: true } : undefined,
    )
  },
}

/** Of these a short run needs nothing, or one function that is late. */
const LATE = new Set(['node:module', 'node:os'])

/** Node's own modules, without what an `import` of them costs at start-up: it reads every export, lazy ones too.
 * commander asks for child_process, for commands that are programs of their own; there are none.
 * @type {import('esbuild').Plugin} */
export const builtinsOnDemand = {
  name: 'builtins-on-demand',
  setup(it) {
    it.onResolve({ filter: /^(?:node:.*|child_process)$/ }, ({ path, kind }) =>
      kind === 'dynamic-import' ? undefined : { path, namespace: 'builtin' },
    )
    it.onLoad({ filter: /./, namespace: 'builtin' }, ({ path }) => ({
      contents: `module.exports = ${builtin(path)}`,
    }))
  },
}

/** @param {string} path */
function builtin(path) {
  if (path.endsWith('child_process')) return '{}'
  const whole = `process.getBuiltinModule('${path}')`
  if (!LATE.has(path)) return whole
  const names = Object.keys(process.getBuiltinModule(path) ?? {})
  return `{ ${names.map((name) => `get ${name}() { return ${whole}.${name} }`).join(',\n')} }`
}

/** What decodes entities builds its tables when it is loaded, which takes milliseconds; a text has none, and many pages are read
 * without.
 * @type {import('esbuild').Plugin} */
export const entitiesOnDemand = {
  name: 'entities-on-demand',
  setup(it) {
    it.onResolve({ filter: /^entities$/ }, ({ kind, resolveDir }) =>
      kind === 'import-statement'
        ? { path: 'entities', namespace: 'on-demand', pluginData: resolveDir }
        : undefined,
    )
    it.onLoad({ filter: /./, namespace: 'on-demand' }, ({ pluginData }) => ({
      contents: `let entities
const decode = (name, text) => text.includes('&') ? (entities ??= require('entities'))[name](text) : text
export const decodeHTML = (text) => decode('decodeHTML', text)
export const decodeHTMLAttribute = (text) => decode('decodeHTMLAttribute', text)`,
      resolveDir: pluginData,
    }))
  },
}

/** Outside of Node, @exodus/bytes trusts the platform with single-byte encodings. The core is built for everywhere, and
 * Node has faults there (KOI8-U, windows-1255), so its own tables are used.
 * @type {import('esbuild').Plugin} */
export const ownTables = {
  name: 'own-tables',
  setup(it) {
    it.onLoad({ filter: /@exodus\/bytes\/single-byte\.js$/ }, ({ path }) => {
      const source = readFileSync(path, 'utf8')
      const contents = source.replace('if (nativeDecoderLatin1 && shouldUseNative(encoding))', 'if (false)')
      if (contents === source) throw new Error(`${path} has changed: see whether own-tables is still needed`)
      return { contents, loader: 'js' }
    })
  },
}

/** Keeps what an entry needs from the start in one file, since each file costs a millisecond. esbuild puts modules together
 * that the same entries and late imports need: so each late import is made to need all that the entry does, which is
 * there by then.
 * @param {string} entry @returns {import('esbuild').Plugin} */
export const oneFileAtStart = (entry) => ({
  name: 'one-file-at-start',
  setup(it) {
    // Relative to here, since names of files go into the names of chunks: the same commit gives the same bytes anywhere.
    it.onResolve({ filter: /^\.\.?\/.*\.ts$/ }, ({ path, kind, resolveDir, namespace }) =>
      kind === 'dynamic-import' && namespace === 'file'
        ? { path: `./${relative('.', resolve(resolveDir, path)).replaceAll('\\', '/')}`, namespace: 'late' }
        : undefined,
    )
    // What is only imported to be there needs a side effect.
    it.onResolve({ filter: /./ }, ({ path, kind }) =>
      kind === 'entry-point' || path === entry ? { path: resolve(path), sideEffects: true } : undefined,
    )
    it.onLoad({ filter: /./, namespace: 'late' }, ({ path }) => ({
      contents: `import '${entry}'\nexport * from ${JSON.stringify(path)}`,
      resolveDir: resolve('.'),
    }))
  },
})

/** css-select asks trees of domutils unless it is told of another one, which it always is here.
 * @type {import('esbuild').Plugin} */
export const ownAdapter = {
  name: 'own-adapter',
  setup(it) {
    it.onResolve({ filter: /^domutils$/ }, ({ importer }) =>
      /[\\/]css-select[\\/]/.test(importer) ? { path: 'domutils', namespace: 'no-adapter' } : undefined,
    )
    it.onLoad({ filter: /./, namespace: 'no-adapter' }, () => ({ contents: 'export default {}' }))
  },
}

/** The languages as text, which is made into objects when a document needs them, one member of all languages at a time: to build them
 * from code takes twice as long, what repairs a clean text needs none, and an article needs half of them besides what is
 * prepared (`prepared.js`).
 * @type {import('esbuild').Plugin} */
export const languagesAsText = {
  name: 'languages-as-text',
  setup(it) {
    it.onLoad({ filter: /[\\/]languages[\\/]known\.ts$/ }, async () => {
      const { outputFiles } = await build({
        entryPoints: ['src/languages/index.ts'],
        bundle: true,
        format: 'esm',
        write: false,
      })
      const { languages } = await import(asUrl(Buffer.from(outputFiles[0]?.contents ?? '')))
      const contents = languagesByMember(languages)
      const { knownLanguages } = await import(asUrl(Buffer.from(contents)))
      const again = knownLanguages().map((/** @type {object} */ language) => ({ ...language }))
      if (!isDeepStrictEqual(again, languages)) throw new Error('a language is no plain data')
      return { contents }
    })
  },
}

/** @param {Buffer} module */
const asUrl = (module) => `data:text/javascript;base64,${module.toString('base64')}`

/** @param {Record<string, unknown>[]} languages @returns {string} A module. */
function languagesByMember(languages) {
  const members = [...new Set(languages.flatMap((it) => Object.keys(it)))]
  const texts = members.map((member) => JSON.stringify(languages.map((it) => it[member] ?? null)))
  return `const texts = ${JSON.stringify(Object.fromEntries(members.map((member, at) => [member, texts[at]])))}
const members = ${JSON.stringify(languages.map((it) => Object.keys(it).join(' ')))}
const read = {}
const valueOf = (member, at) => (read[member] ??= JSON.parse(texts[member]))[at]
const toLanguage = (list, at) => {
  const language = {}
  for (const member of list.split(' '))
    Object.defineProperty(language, member, { enumerable: true, get: () => valueOf(member, at) })
  return language
}
let made
export const knownLanguages = () => (made ??= members.map(toLanguage))`
}
