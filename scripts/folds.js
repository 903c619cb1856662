/* How well each weight of the extraction holds on sites that it was not chosen on. Each weight is moved over a range; for each
 * fold of sites the value that is best on all others is taken, and what it gives on the fold is summed.
 *   node scripts/folds.js                        all weights
 *   node scripts/folds.js MAX_LINK_SHARE ...     these; NAME=0.5,0.6,0.7 gives the values ($NEWSPARSE_BENCH says where the benches are)
 * Columns: weight, value, values in a row around it that give the same figure, pages that change at all, the best value, what that
 * gains on the sites it was chosen on, and on those left out (both in points of 10,000). */
import { loadCore } from './extract/core.js'
import { loadPages } from './extract/pages.js'
import { createScore, tell } from './extract/score.js'

const FACTORS = [0.5, 0.7, 0.85, 1.15, 1.4, 2]
const FOLDS = 8
/** Figures that differ by less are the same: half a point of 10,000. */
const SAME = 0.00005
const TEN_THOUSAND = 10_000

const core = await loadCore()
const pages = await loadPages(core, process.env.NEWSPARSE_BENCH ?? '../shared/bench')
const sites = [...new Set(pages.map(({ site }) => site))].sort()
const foldOf = new Map(sites.map((site, at) => [site, at % FOLDS]))

/** Which weights a page asks for at all: the others cannot change it. @type {Set<string>} */
let asked = new Set()
/** @type {Record<string, number>} */
const values = { ...core.W }
for (const name of Object.keys(values))
  Object.defineProperty(core.W, name, {
    get() {
      asked.add(name)
      return values[name] ?? 0
    },
  })

const read = pages.map((it) => {
  asked = new Set()
  const told = tell(core.decide(it.page))
  const score = createScore(it.gold)
  return {
    ...it,
    fold: foldOf.get(it.site) ?? 0,
    asks: asked,
    score,
    key: JSON.stringify(told),
    today: score(told),
  }
})
const mean = read.reduce((sum, { today }) => sum + today, 0) / read.length
console.log(`${read.length} pages of ${sites.length} sites, ${FOLDS} folds: ${mean.toFixed(4)}`)

/**
 * @typedef {object} Tried
 * @property {number} value
 * @property {number[]} folds What it gains on each fold, as a share of all pages.
 * @property {number} gain On all of them.
 * @property {number} changed Pages that read otherwise.
 */

const sum = (/** @type {number[]} */ it) => it.reduce((all, one) => all + one, 0)

/** @param {string} name @param {number} value @returns {Tried} */
function attempt(name, value) {
  const kept = values[name] ?? 0
  values[name] = value
  const folds = Array.from({ length: FOLDS }, () => 0)
  let changed = 0
  for (const { page, asks, fold, key, today, score } of read) {
    if (!asks.has(name) || value === kept) continue
    const told = tell(core.decide(page))
    if (JSON.stringify(told) === key) continue
    changed++
    folds[fold] = (folds[fold] ?? 0) + (score(told) - today) / read.length
  }
  values[name] = kept
  return { value, folds, gain: sum(folds), changed }
}

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

/** @param {string} name @param {number[]} grid */
function sweep(name, grid) {
  const today = attempt(name, values[name] ?? 0)
  const tried = [today, ...grid.filter((it) => it !== today.value).map((it) => attempt(name, it))]
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

const given = process.argv.slice(2).map((it) => it.split('='))
for (const [name = '', list] of given.length > 0 ? given : Object.keys(values).map((name) => [name])) {
  const today = values[name]
  if (today === undefined) throw new Error(`no weight ${name} in src/extract/weights.ts`)
  sweep(name, list ? list.split(',').map(Number) : gridOf(name, today))
}
