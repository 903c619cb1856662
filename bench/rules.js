/* What each rule of the extraction leaves out, how much of it the gold holds, and how much of that is lost: a rule that drops what
 * belongs to articles stands out. The gold decides by the lines that are dropped, so that a short line can be in it by chance; it is
 * lost when it stands nowhere in what was kept.
 *   node bench/rules.js [SET...] [--lines]   (default: aeb, fundus, gne; --lines shows what is lost; $NEWSPARSE_BENCH says where the
 *                                             benches are) */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const bench = join(process.env.NEWSPARSE_BENCH ?? '../shared/bench', 'extraction')
const given = process.argv.slice(2).filter((it) => it !== '--lines')
const sets = given.length > 0 ? given : ['aeb', 'fundus', 'gne']
/** Shorter lines stand in a text by chance. */
const MIN_LETTERS = 12

if (!existsSync(join(bench, 'score.py'))) {
  console.error(`NOT MEASURED: there is no bench at ${bench} (set NEWSPARSE_BENCH)`)
  process.exit(0)
}
const folder = mkdtempSync(join(tmpdir(), 'newsparse-rules-'))
spawnSync('python3', [join(bench, 'score.py'), '--set', sets.join(','), '--save', folder], {
  stdio: 'inherit',
})

/** @param {string} file @returns {any[]} */
const lines = (file) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
const letters = (/** @type {string} */ text) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')

/** All that the article says. @param {any} article */
const keptOf = ({ title, subtitle, description, sections = [] }) =>
  letters(
    [
      title,
      subtitle,
      description,
      ...sections.flatMap((/** @type {any} */ { heading, blocks }) => [
        heading,
        ...blocks.map((/** @type {any} */ it) => it.text),
      ]),
    ].join('\n'),
  )

/** @type {Map<string, { pages: Set<string>, characters: number, inGold: number, lost: number, lines: string[] }>} */
const rules = new Map()
for (const set of sets) {
  const gold = new Map(lines(join(bench, `${set}.gold.jsonl`)).map((it) => [it.id, letters(it.text ?? '')]))
  const saved = [`${set}.jsonl`, `${set}.ndjson`, set]
    .map((it) => join(folder, it))
    .find((it) => existsSync(it))
  for (const article of saved ? lines(saved) : []) {
    const { id, report } = article
    const kept = keptOf(article)
    for (const { rule, text } of report?.dropped ?? []) {
      const found = rules.get(rule) ?? { pages: new Set(), characters: 0, inGold: 0, lost: 0, lines: [] }
      rules.set(rule, found)
      found.pages.add(id)
      for (const line of text.split('\n')) {
        const known = letters(line)
        found.characters += known.length
        if (known.length < MIN_LETTERS || !gold.get(id)?.includes(known)) continue
        found.inGold += known.length
        if (kept.includes(known)) continue
        found.lost += known.length
        found.lines.push(`${id.slice(0, 24)}\t${line.slice(0, 100)}`)
      }
    }
  }
}
rmSync(folder, { recursive: true })
const share = (/** @type {number} */ part, /** @type {number} */ all) =>
  `${((100 * part) / Math.max(1, all)).toFixed(1)} %`
console.log('rule\tpages\tcharacters\tin the gold\tlost')
for (const [rule, it] of [...rules].sort((a, b) => b[1].lost - a[1].lost)) {
  console.log(
    [rule, it.pages.size, it.characters, share(it.inGold, it.characters), share(it.lost, it.characters)].join(
      '\t',
    ),
  )
  if (process.argv.includes('--lines')) for (const line of it.lines) console.log(`\t${line}`)
}
