/* Builds dist/: the core (runs anywhere), the command line (Node), the type declarations, and the licences of
 * what is bundled. Everything is bundled and split because start-up is a feature (docs/architecture.md). */
import { copyFileSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { build } from 'esbuild'
import { writeDeclarations } from './build/declarations.js'
import { expressionsOnDemand } from './build/expressions.js'
import { licencesOf } from './build/licences.js'
import {
  builtinsOnDemand,
  coreIsExternal,
  entitiesOnDemand,
  languagesAsText,
  oneFileAtStart,
  ownAdapter,
  ownTables,
} from './build/plugins.js'
import { preparedTables } from './build/prepared.js'
import { buildQuick } from './build/quick.js'
import { writeStartTables } from './build/start-tables.js'
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
  charset: 'ascii',
  legalComments: 'none',
  metafile: true,
  // A copy of the repository may share node_modules through a link, and has to give the same bytes.
  preserveSymlinks: true,
}

await makeTables()
rmSync('dist', { recursive: true, force: true })
const core = await build({
  ...shared,
  entryPoints: { index: 'src/index.ts', core: 'src/core.ts', plugin: 'src/plugin.ts' },
  platform: 'neutral',
  mainFields: ['module', 'main'],
  conditions: ['module', 'import'],
  plugins: [
    ownTables,
    ownAdapter,
    entitiesOnDemand,
    languagesAsText,
    preparedTables,
    expressionsOnDemand,
    oneFileAtStart('src/core.ts'),
  ],
})
const cli = await build({
  ...shared,
  entryPoints: { cli: 'src/cli/main.ts' },
  platform: 'node',
  plugins: [coreIsExternal, builtinsOnDemand, expressionsOnDemand, oneFileAtStart('src/cli/main.ts')],
})
const worker = await build({
  ...shared,
  entryPoints: { worker: 'src/cli/batch/worker.ts' },
  platform: 'node',
  plugins: [coreIsExternal, builtinsOnDemand, expressionsOnDemand, oneFileAtStart('src/cli/batch/worker.ts')],
})
const [chunkOfAlphabets = ''] =
  Object.entries(core.metafile.outputs).find(
    ([, { inputs }]) => 'src/text/likelihood/alphabets.ts' in inputs,
  ) ?? []
const quick = await buildQuick(basename(chunkOfAlphabets))
mkdirSync('dist/tables')
for (const name of readdirSync('src/script/tables'))
  if (name.endsWith('.bin')) copyFileSync(`src/script/tables/${name}`, `dist/tables/${name}`)
await writeStartTables('dist/tables')
await writeDeclarations()

const inputs = [core, cli, worker, quick].flatMap(({ metafile }) => Object.keys(metafile.inputs))
writeFileSync('dist/LICENSES.txt', licencesOf(inputs))
// What is in which file, for the tests; it is not published.
writeFileSync(
  'dist/metafile.json',
  JSON.stringify([core, cli, worker, quick].map(({ metafile }) => metafile)),
)
