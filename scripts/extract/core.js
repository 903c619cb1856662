/* The library with its insides open, for scripts that change weights and rules: bundled from the sources, so that nothing
 * of this is in the product. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'

/**
 * @typedef {object} Core
 * @property {import('../../src/parse.ts').parse} parse
 * @property {(input: import('../../src/types.ts').Input) => Promise<import('../../src/types.ts').Page>} readPage
 * @property {(page: import('../../src/types.ts').Page) => import('../../src/extract/index.ts').Decisions} decide
 * @property {Record<string, import('../../src/extract/weights.ts').Weight>} weights
 * @property {Record<string, number>} W
 * @property {{ id: string, reason: unknown, applies?: unknown, find?: unknown }[]} rules
 */

/** @returns {Promise<Core>} */
export async function loadCore() {
  const folder = mkdtempSync(join(tmpdir(), 'newsparse-core-'))
  const outfile = join(folder, 'core.mjs')
  await build({
    stdin: {
      contents: `import { decode } from './src/decode/index.ts'
        import { decide as decideOn } from './src/extract/index.ts'
        import { createNotices } from './src/notices.ts'
        import { resolve, toInput } from './src/options.ts'
        import { toPage } from './src/page/index.ts'
        import { repairText } from './src/repair/index.ts'
        const settings = resolve({})
        export async function readPage(input) {
          const notices = createNotices()
          const decoded = await decode(toInput(input), settings, notices)
          const { text } = await repairText(decoded, settings, notices)
          return toPage(text, decoded.kind, notices)
        }
        export const decide = (page) => decideOn(page, settings, createNotices())
        export { parse } from './src/parse.ts'
        export { weights, W } from './src/extract/weights.ts'
        export { allRules as rules } from './src/extract/rules/index.ts'`,
      resolveDir: process.cwd(),
      loader: 'ts',
    },
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    conditions: ['module', 'import'],
    supported: { 'regexp-unicode-property-escapes': true },
    target: 'node20.19',
    outfile,
    logLevel: 'error',
  })
  const core = await import(pathToFileURL(outfile).href)
  rmSync(folder, { recursive: true })
  return core
}

/**
 * Tells which weights are asked for, and lets them be moved: those that a case does not ask for cannot change it.
 *
 * @param {Core['W']} weights Those of the library; they are read from `values` from now on.
 * @returns `values` may be written to; `watched` gives what a function gives, and the names that it asked for.
 */
export function watch(weights) {
  /** @type {Set<string>} */
  let asked = new Set()
  const values = { ...weights }
  for (const name of Object.keys(values))
    Object.defineProperty(weights, name, {
      get() {
        asked.add(name)
        return values[name] ?? 0
      },
    })
  /** @template T @param {() => T | Promise<T>} run */
  const watched = async (run) => {
    asked = new Set()
    const result = await run()
    return { result, asks: asked }
  }
  return { values, watched }
}
