/* Ten times the input may cost at most twelve times the CPU time, for every shape of hostile text and markup.
 *
 *   node bench/growth.js [--bytes 10000] [NAME…]
 *
 * Prints one line a shape, and those that grow faster at the end. Needs the built dist/. */
import { parseArgs } from 'node:util'

const { parse } = await import(new URL('../dist/index.js', import.meta.url).href)

import { shapes } from './shapes.js'

const MOST = 12
const TIMES = 10
/** Below this nothing can be told from noise. */
const FLOOR_MS = 150

const { values, positionals } = parseArgs({
  options: { bytes: { type: 'string', default: '10000' } },
  allowPositionals: true,
})

/** @param {'html' | 'text'} kind @param {(bytes: number) => string} make @param {number} bytes */
async function cost(kind, make, bytes) {
  const content = make(bytes)
  const start = process.cpuUsage()
  await parse({ content, kind })
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000
}

const slow = []
await cost('html', (n) => '<p>x'.repeat(n / 4), 20_000)
await cost('text', (n) => 'a b\n'.repeat(n / 4), 20_000)
for (const [name, { kind, make }] of Object.entries(shapes)) {
  if (positionals.length > 0 && !positionals.includes(name)) continue
  const one = await cost(kind, make, Number(values.bytes))
  const ten = await cost(kind, make, Number(values.bytes) * TIMES)
  const times = ten / Math.max(one, FLOOR_MS / TIMES)
  console.log(
    `${name.padEnd(34)} ${one.toFixed(0).padStart(7)} ms ${ten.toFixed(0).padStart(8)} ms  ×${times.toFixed(1)}`,
  )
  if (ten > FLOOR_MS && times > MOST) slow.push(`${name} ×${times.toFixed(1)}`)
}
console.log(slow.length === 0 ? 'no shape grows faster than its length' : `too fast: ${slow.join(', ')}`)
process.exitCode = slow.length > 0 ? 1 : 0
