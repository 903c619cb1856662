/* The pages of the benches with their gold, read once and kept as pages, so that only the decisions are made again when a
 * weight changes. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * @typedef {object} BenchPage
 * @property {string} id
 * @property {string} set
 * @property {string} site Pages of one site stand in one fold.
 * @property {any} gold
 * @property {import('../../src/types.ts').Page} page
 */

const SETS = ['aeb', 'fundus', 'gne', 'traf', 'gne-text-full', 'fundus-text-full']

/** @param {string} file @returns {any[]} */
export const readLines = (file) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line))

/** The records that a bench hands to the tool: it is given one that only saves them.
 * @param {string} folder @param {string[]} args */
function recordsOf(folder, args) {
  const temporary = mkdtempSync(join(tmpdir(), 'newsparse-records-'))
  const saver = join(temporary, 'saver.mjs')
  const file = join(temporary, 'records.ndjson')
  writeFileSync(
    saver,
    `import { createWriteStream } from 'node:fs'
    process.stdin.pipe(createWriteStream(${JSON.stringify(file)}))`,
  )
  spawnSync('python3', [join(folder, 'score.py'), ...args], {
    env: { ...process.env, NEWSPARSE: `node ${saver}` },
    stdio: 'ignore',
  })
  const records = readLines(file)
  rmSync(temporary, { recursive: true })
  return records
}

/** @param {import('./core.js').Core} core @param {string} bench @returns {Promise<BenchPage[]>} */
export async function loadPages(core, bench) {
  /** @type {BenchPage[]} */
  const found = []
  /** @param {string} set @param {any[]} golds @param {any[]} records @param {(gold: any) => string} siteOf */
  const add = async (set, golds, records, siteOf) => {
    const byId = new Map(records.map((it) => [it.id, it]))
    for (const gold of golds) {
      const { id, text, html, bytes, contentType, url } = byId.get(gold.id) ?? {}
      if (id === undefined) continue
      const content = bytes === undefined ? (html ?? text) : new Uint8Array(Buffer.from(bytes, 'base64'))
      const kind = bytes === undefined ? (html === undefined ? 'text' : 'html') : 'auto'
      found.push({
        id,
        set,
        site: siteOf(gold),
        gold,
        page: await core.readPage({ id, content, contentType, url, kind }),
      })
    }
  }
  const urls = new Map()
  for (const set of SETS) {
    const folder = join(bench, 'extraction')
    const golds = readLines(join(folder, `${set}.gold.jsonl`))
    for (const { id, url } of golds) if (url) urls.set(id, new URL(url).hostname.replace(/^www\./, ''))
    await add(
      set,
      golds,
      recordsOf(folder, ['--set', set]),
      ({ id }) => urls.get(id) ?? id.replace(/_\d+$/, ''),
    )
  }
  const folder = join(bench, 'pages')
  await add('pages', readLines(join(folder, 'cases.jsonl')), recordsOf(folder, []), ({ id }) =>
    id.replace(/-.*/, ''),
  )
  return found
}
