/* Builds dist/: the core (runs anywhere), the command line (Node), the type declarations, and the licences of
 * what is bundled. Everything is bundled and split because start-up is a feature (docs/architecture.md). */
import { execFileSync } from 'node:child_process'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { build } from 'esbuild'
import makeTables from './tables.js'

/** @type {import('esbuild').BuildOptions & { metafile: true }} */
const shared = {
  outdir: 'dist',
  chunkNames: '[name]-[hash]',
  bundle: true,
  splitting: true,
  format: 'esm',
  target: 'node20.19',
  // Node has them; it is the newest scripts that esbuild misses there. It would compile `\p{…}` anew at every call.
  supported: { 'regexp-unicode-property-escapes': true },
  minifySyntax: true,
  charset: 'utf8',
  legalComments: 'none',
  metafile: true,
}

/** The command line is a client of the library: it meets the core as the sibling file `index.js`.
 * @type {import('esbuild').Plugin} */
const coreIsExternal = {
  name: 'core-is-external',
  setup(it) {
    it.onResolve({ filter: /^\.\.(\/\.\.)?\/index\.ts$/ }, ({ importer }) =>
      importer.includes('/src/cli/') ? { path: './index.js', external: true } : undefined,
    )
  },
}

await makeTables()
/** Node's own modules, without what an `import` of them costs at start-up: it reads every export, lazy ones too.
 * commander asks for child_process, for commands that are programs of their own; there are none.
 * @type {import('esbuild').Plugin} */
const builtinsOnDemand = {
  name: 'builtins-on-demand',
  setup(it) {
    it.onResolve({ filter: /^(?:node:.*|child_process)$/ }, ({ path, kind }) =>
      kind === 'dynamic-import' ? undefined : { path, namespace: 'builtin' },
    )
    it.onLoad({ filter: /./, namespace: 'builtin' }, ({ path }) => ({
      contents: `module.exports = ${path.endsWith('child_process') ? '{}' : `process.getBuiltinModule('${path}')`}`,
    }))
  },
}

/** Outside of Node, @exodus/bytes trusts the platform with single-byte encodings. The core is built for everywhere, and
 * Node has faults there (KOI8-U, windows-1255), so its own tables are used.
 * @type {import('esbuild').Plugin} */
const ownTables = {
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
const oneFileAtStart = (entry) => ({
  name: 'one-file-at-start',
  setup(it) {
    it.onResolve({ filter: /^\.\.?\/.*\.ts$/ }, ({ path, kind, resolveDir, namespace }) =>
      kind === 'dynamic-import' && namespace === 'file'
        ? { path: resolve(resolveDir, path), namespace: 'late' }
        : undefined,
    )
    // What is only imported to be there needs a side effect.
    it.onResolve({ filter: /./ }, ({ path, kind }) =>
      kind === 'entry-point' || path === entry ? { path: resolve(path), sideEffects: true } : undefined,
    )
    it.onLoad({ filter: /./, namespace: 'late' }, ({ path }) => ({
      contents: `import '${entry}'\nexport * from ${JSON.stringify(path)}`,
      resolveDir: dirname(path),
    }))
  },
})

rmSync('dist', { recursive: true, force: true })
const core = await build({
  ...shared,
  entryPoints: { index: 'src/index.ts', plugin: 'src/plugin.ts' },
  platform: 'neutral',
  mainFields: ['module', 'main'],
  conditions: ['module', 'import'],
  plugins: [ownTables, oneFileAtStart('src/index.ts')],
  // The entry that jschardet's `import` condition names needs Node.
  alias: { jschardet: './node_modules/jschardet/dist/jschardet.esm.min.js' },
})
const cli = await build({
  ...shared,
  entryPoints: { cli: 'src/cli/main.ts' },
  platform: 'node',
  plugins: [coreIsExternal, builtinsOnDemand, oneFileAtStart('src/cli/main.ts')],
})
const worker = await build({
  ...shared,
  entryPoints: { worker: 'src/cli/batch/worker.ts' },
  platform: 'node',
  plugins: [coreIsExternal, builtinsOnDemand, oneFileAtStart('src/cli/batch/worker.ts')],
})
execFileSync('node_modules/.bin/tsc', ['-p', 'scripts/tsconfig.types.json'], { stdio: 'inherit' })

const inputs = [core, cli, worker].flatMap(({ metafile }) => Object.keys(metafile.inputs))
inputs.push('node_modules/opencc-js') // The conversion tables are made of its dictionaries.
const folders = new Set(inputs.flatMap((path) => path.match(/^node_modules\/(?:@[^/]+\/)?[^/]+/) ?? []))
const licences = [...folders].sort().map((folder) => {
  const { name, version, license } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'))
  return `${name} ${version}: ${license}`
})
writeFileSync('dist/LICENSES.txt', `Bundled packages and their licences\n\n${licences.join('\n')}\n`)
