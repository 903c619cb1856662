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
 * @property {typeof import('../../src/extract/weights.ts').weights} weights
 * @property {Record<string, number>} W
 * @property {{ id: string, reason: unknown, applies?: unknown, find?: unknown }[]} rules
 */

/** @returns {Promise<Core>} */
export async function loadCore() {
  const folder = mkdtempSync(join(tmpdir(), 'newsparse-core-'))
  const outfile = join(folder, 'core.mjs')
  await build({
    stdin: {
      contents: `export { parse } from './src/parse.ts'
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
