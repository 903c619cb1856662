/* Trains the arbiter of header lines and writes src/header/arbiter/weights.data.ts, with the digest of the lines it learnt
 * from. Run it after a change to what the rules, the words or the lexica say; it takes a few seconds:
 *   node scripts/arbiter.js [folder of the header bench] */
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const WEIGHTS = new URL('../src/header/arbiter/weights.data.ts', import.meta.url)

/** The training, bundled in memory with the modules of src/ that it reads lines by.
 * @returns {Promise<typeof import('./arbiter/index.ts')>} */
export async function loadTraining() {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('arbiter/index.ts', import.meta.url))],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
  })
  const [{ text }] = /** @type {[{ text: string }]} */ (/** @type {unknown} */ (outputFiles))
  return import(`data:text/javascript;base64,${Buffer.from(text).toString('base64')}`)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { readLines, trainOn, packed } = await loadTraining()
  const { lines, digest } = readLines(process.argv[2] ?? '../shared/bench/header')
  const weights = trainOn(lines)
  writeFileSync(WEIGHTS, packed(weights, digest))
  console.log(`${weights.size} features`)
}
