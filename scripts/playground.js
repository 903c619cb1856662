/* Builds the playground into a folder that any static host serves: the page, its worker, and what they load when it is needed.
 *
 *   npm run playground [-- --serve]      into playground/; --serve shows it at http://127.0.0.1:8080/ */
import { createHash } from 'node:crypto'
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join } from 'node:path'
import { deflateRawSync } from 'node:zlib'
import { build } from 'esbuild'
import { entitiesOnDemand, ownAdapter, ownTables } from './build/plugins.js'
import makeTables from './tables.js'

const OUT = process.env.PLAYGROUND ?? 'playground'
const SOURCE = 'src/playground'
/** What a visitor can begin with. */
const EXAMPLES = { 'a damaged text': 'examples/wetland.txt', 'a page': 'examples/ferry.html' }
const PORT = 8080

/** As src/playground/state.ts reads it. @param {string} path */
const addressOf = (path) => `#text=${deflateRawSync(readFileSync(path)).toString('base64url')}`

await makeTables()
rmSync(OUT, { recursive: true, force: true })
/** @type {import('esbuild').BuildOptions} */
const shared = {
  outdir: OUT,
  bundle: true,
  format: 'esm',
  platform: 'neutral',
  target: 'es2023',
  supported: { 'regexp-unicode-property-escapes': true },
  minify: true,
  charset: 'utf8',
  legalComments: 'none',
  preserveSymlinks: true,
}
await build({
  ...shared,
  entryPoints: { worker: `${SOURCE}/worker.ts` },
  splitting: true,
  chunkNames: '[name]-[hash]',
  mainFields: ['module', 'main'],
  conditions: ['module', 'import'],
  plugins: [ownTables, ownAdapter, entitiesOnDemand],
})
await build({ ...shared, entryPoints: { page: `${SOURCE}/page.ts` } })
mkdirSync(join(OUT, 'tables'))
for (const name of readdirSync('src/script/tables'))
  if (name.endsWith('.bin')) copyFileSync(`src/script/tables/${name}`, join(OUT, 'tables', name))
for (const name of ['style.css', 'icon.svg']) copyFileSync(`${SOURCE}/${name}`, join(OUT, name))
const links = Object.entries(EXAMPLES).map(([name, path]) => `<a href="${addressOf(path)}">${name}</a>`)
writeFileSync(
  join(OUT, 'index.html'),
  readFileSync(`${SOURCE}/index.html`, 'utf8').replace('<!-- examples -->', links.join(', ')),
)
const files = readdirSync(OUT, { recursive: true, encoding: 'utf8' })
  .filter((name) => extname(name) !== '')
  .map((name) => name.replaceAll('\\', '/'))
  .sort()
const hash = createHash('sha256')
for (const name of files) hash.update(name).update(readFileSync(join(OUT, name)))
const kept = { name: `newsparse-${hash.digest('hex').slice(0, 16)}`, files: ['./', ...files] }
await build({
  ...shared,
  entryPoints: { offline: `${SOURCE}/offline.ts` },
  define: { KEPT: JSON.stringify(kept) },
})
console.log(`${OUT}/: ${files.length + 1} files; any static host serves them`)

if (process.argv.includes('--serve')) {
  const types = /** @type {Record<string, string>} */ ({
    '.html': 'text/html',
    '.js': 'text/javascript',
    '.css': 'text/css',
    '.svg': 'image/svg+xml',
  })
  createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname.slice(1) || 'index.html'
    if (!files.includes(path) && path !== 'offline.js') return void response.writeHead(404).end()
    response.writeHead(200, { 'Content-Type': types[extname(path)] ?? 'application/octet-stream' })
    response.end(readFileSync(join(OUT, path)))
  }).listen(PORT, '127.0.0.1', () => console.log(`http://127.0.0.1:${PORT}/`))
}
