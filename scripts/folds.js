/* How well each weight of the extraction holds on sites that it was not chosen on. Each weight is moved over a range; for each
 * fold of sites the value that is best on all others is taken, and what it gives on the fold is summed.
 *   node scripts/folds.js                        all weights
 *   node scripts/folds.js MAX_LINK_SHARE ...     these; NAME=0.5,0.6,0.7 gives the values ($NEWSPARSE_BENCH says where the benches are)
 *   --every=2      every second page only: all weights on all pages take half an hour
 * Columns: weight, value, values in a row around it that give the same figure, pages that change at all, the best value, what that
 * gains on the sites it was chosen on, and on those left out (both in points of 10,000). */
import { loadCore, watch } from './extract/core.js'
import { loadPages } from './extract/pages.js'
import { createScore, tell } from './extract/score.js'

const FACTORS = [0.7, 1.4]
const FOLDS = 8
/** Figures that differ by less are the same: half a point of 10,000. */
const SAME = 0.00005
const TEN_THOUSAND = 10_000

const core = await loadCore()
const options = process.argv.slice(2).filter((it) => it.startsWith('--'))
const every = Number(options.find((it) => it.startsWith('--every='))?.slice('--every='.length) ?? 1)
const loaded = await loadPages(core, process.env.NEWSPARSE_BENCH ?? '../shared/bench')
const pages = loaded.filter((_, at) => at % every === 0)
const sites = [...new Set(pages.map(({ site }) => site))].sort()
const foldOf = new Map(sites.map((site, at) => [site, at % FOLDS]))

const { values, watched } = watch(core.W)

/**
 * @typedef {object} Tried
 * @property {number} value
 * @property {number[]} folds What it gains on each fold, as a share of all pages.
 * @property {number} gain On all of them.
 * @property {number} changed Pages that read otherwise.
 */

const sum = (/** @type {number[]} */ it) => it.reduce((all, one) => all + one, 0)

/** The values that are tried: around today's, never more than a whole share.
 * @param {string} name @param {number} today */
function gridOf(name, today) {
  const unit = core.weights[name]?.unit
  const isWhole = Number.isInteger(today) && unit !== 'value' && unit !== 'worth'
  const moved = FACTORS.map((factor) => {
    if (!isWhole) return Number((today * factor).toFixed(4))
    return today <= 6 ? today + Math.round((factor - 1) * 4) : Math.round(today * factor)
  })
  return [...new Set(moved)].filter((it) => it >= 0 && (unit !== 'share' || it <= 1))
}

/** The best of several values; today's where none is better. @param {Tried[]} tried @param {Tried} today @param {(it: Tried) => number} by */
const best = (tried, today, by) =>
  tried.reduce((found, it) => (by(it) > by(found) + 1e-9 ? it : found), today)

/** @param {string} name @param {Tried[]} tried */
function print(name, tried) {
  const today = tried.find(({ value }) => value === values[name])
  if (!today) return
  tried.sort((a, b) => a.value - b.value)
  const chosen = best(tried, today, ({ gain }) => gain)
  /** For each fold what the value gains there that is best on all other folds. */
  const left = today.folds.map((_, at) => {
    const elsewhere = best(tried, today, ({ gain, folds }) => gain - (folds[at] ?? 0))
    return elsewhere.folds[at] ?? 0
  })
  const here = tried.indexOf(today)
  const isSame = (/** @type {Tried | undefined} */ it) => it !== undefined && Math.abs(it.gain) < SAME
  let [low, high] = [here, here]
  while (isSame(tried[low - 1])) low--
  while (isSame(tried[high + 1])) high++
  const plateau = `${low === 0 ? '≤' : ''}${tried[low]?.value}–${high === tried.length - 1 ? '≥' : ''}${tried[high]?.value}`
  const changed = Math.max(...tried.map((it) => it.changed))
  const points = (/** @type {number} */ it) => (it * TEN_THOUSAND).toFixed(1)
  const all = tried.map(({ value, gain }) => `${value}:${points(gain)}`).join(' ')
  console.log(
    [name, today.value, plateau, changed, chosen.value, points(chosen.gain), points(sum(left)), all].join(
      '\t',
    ),
  )
}

const given = process.argv
  .slice(2)
  .filter((it) => !options.includes(it))
  .map((it) => it.split('='))
/** @type {Map<string, Tried[]>} */
const table = new Map()
for (const [name = '', list] of given.length > 0 ? given : Object.keys(values).map((it) => [it])) {
  const today = values[name]
  if (today === undefined) throw new Error(`no weight ${name} in src/extract/weights.ts`)
  const grid = new Set([today, ...(list ? list.split(',').map(Number) : gridOf(name, today))])
  const fresh = (/** @type {number} */ value) => ({
    value,
    folds: Array.from({ length: FOLDS }, () => 0),
    gain: 0,
    changed: 0,
  })
  table.set(name, [...grid].map(fresh))
}

/** Null where a value is so far out that nothing can be decided with it. @param {import('../src/types.ts').Page} page */
function attempt(page) {
  try {
    return tell(core.decide(page))
  } catch {
    return null
  }
}

// A page at a time, since its lines are read once for all weights.
let total = 0
for (const { page, gold, site } of pages) {
  const { result: told, asks } = await watched(() => tell(core.decide(page)))
  const score = createScore(gold)
  const key = JSON.stringify(told)
  const today = score(told)
  total += today / pages.length
  const fold = foldOf.get(site) ?? 0
  for (const [name, tried] of table) {
    const kept = values[name] ?? 0
    if (!asks.has(name)) continue
    for (const it of tried) {
      if (it.value === kept) continue
      values[name] = it.value
      const other = attempt(page)
      values[name] = kept
      if (other !== null && JSON.stringify(other) === key) continue
      const gain = ((other === null ? 0 : score(other)) - today) / pages.length
      it.changed++
      it.gain += gain
      it.folds[fold] = (it.folds[fold] ?? 0) + gain
    }
  }
}
console.log(`${pages.length} pages of ${sites.length} sites, ${FOLDS} folds: ${total.toFixed(4)}`)
for (const [name, tried] of table) print(name, tried)
