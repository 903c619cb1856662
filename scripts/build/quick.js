/* dist/quick.cjs: the library as far as a short clean text needs it, in one small file that Node reads by itself
 * (`src/cli/quick.ts`). Large data and what is imported late are not in it: whatever asks for them throws, and the whole
 * program answers. */
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { build } from 'esbuild'
import { expressionsOnDemand } from './expressions.js'

/** Late imports that every text needs. */
const NEEDED = /[\\/]decode[\\/]bytes\.ts$|^\.\/bytes\.ts$/
const DATA = /[\\/](?:known|decode[\\/]everyday|[\w-]+\.data)\.ts$/
/** Small data that is there: the few characters that only Japanese has, the letters of languages, classes of everyday characters. */
const SMALL = ['japan', 'telling', 'stamp', 'exemplars', 'EVERYDAY', 'everydayClasses']

/** @type {import('esbuild').Plugin} */
const withoutTheRest = {
  name: 'without-the-rest',
  setup(it) {
    it.onResolve({ filter: /./ }, ({ path, kind }) =>
      kind === 'dynamic-import' && !NEEDED.test(path) ? { path, namespace: 'left-out' } : undefined,
    )
    it.onLoad({ filter: /./, namespace: 'left-out' }, () => ({ contents: `throw ${LEFT_OUT}` }))
    it.onLoad({ filter: DATA }, ({ path }) => {
      const constants = readFileSync(path, 'utf8')
        .split(/^(?=export )/m)
        .slice(1)
      const absent = `const absent = new Proxy(() => {}, { get() { throw ${LEFT_OUT} }, apply() { throw ${LEFT_OUT} } })`
      const kept = constants.map((constant) => {
        const name = /^export (?:const|function) (\w+)/.exec(constant)?.[1] ?? ''
        return SMALL.includes(name) ? constant : `export { absent as ${name} }\n`
      })
      return { contents: `${absent}\n${kept.join('')}`, loader: 'ts' }
    })
  },
}
const LEFT_OUT = `new Error('left out')`

/** What is not ASCII stands in regular expressions, where an escape means the same; then bytes are characters. @param {string} text */
const toAscii = (text) =>
  text.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)

const DIGEST_DIGITS = 8

/** Writes it, behind a digest that tells one build from another.
 * @param {string} chunk The one with the alphabets, after which what is kept of them is named. */
export async function buildQuick(chunk) {
  const { metafile, outputFiles } = await build({
    entryPoints: { quick: 'src/cli/quick.ts' },
    outdir: 'dist',
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20.19',
    supported: { 'regexp-unicode-property-escapes': true },
    define: { 'import.meta.dirname': '__dirname', 'import.meta.url': JSON.stringify(`/${chunk}`) },
    minify: true,
    charset: 'ascii',
    legalComments: 'none',
    metafile: true,
    preserveSymlinks: true,
    write: false,
    plugins: [withoutTheRest, expressionsOnDemand],
  })
  const source = toAscii(outputFiles[0]?.text ?? '')
  const digest = createHash('sha256').update(source).digest('hex').slice(0, DIGEST_DIGITS)
  writeFileSync('dist/quick.cjs', `/*${digest}*/${source}`)
  return { metafile }
}
