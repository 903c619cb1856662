/* Reads records and writes articles as `newsparse --from ndjson --ndjson` does, with weights changed: for `scripts/sweep.js`.
 *   node scripts/extract/ndjson.js NAME=VALUE [NAME=VALUE...] < records.ndjson */
import { createInterface } from 'node:readline'
import { loadCore } from './core.js'

const core = await loadCore()
for (const argument of process.argv.slice(2)) {
  const [, name = '', value] = /^([A-Z][A-Z\d_]*)=(-?[\d.]+)$/.exec(argument) ?? []
  if (name === '') continue
  if (!(name in core.W)) throw new Error(`no weight ${name} in src/extract/weights.ts`)
  core.W[name] = Number(value)
}
for await (const line of createInterface({ input: process.stdin })) {
  if (line.trim() === '') continue
  const { id, text, html, bytes, contentType, url, referenceDate, sourceScript } = JSON.parse(line)
  const content = bytes === undefined ? (html ?? text) : new Uint8Array(Buffer.from(bytes, 'base64'))
  const kind = bytes === undefined ? (html === undefined ? 'text' : 'html') : 'auto'
  const article = await core.parse({ id, content, contentType, url, kind }, { referenceDate, sourceScript })
  process.stdout.write(`${JSON.stringify(article)}\n`)
}
