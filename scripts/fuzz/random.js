/* Numbers that only look random: the same seed and number give the same ones (mulberry32). */

/** @typedef {ReturnType<typeof createRandom>} Random */

/** @param {number} seed @param {number} number Of the input. */
export function createRandom(seed, number) {
  let state = (Math.imul(seed, 0x9e3779b1) ^ Math.imul(number + 1, 0x85ebca6b)) >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let it = Math.imul(state ^ (state >>> 15), state | 1)
    it ^= it + Math.imul(it ^ (it >>> 7), it | 61)
    return ((it ^ (it >>> 14)) >>> 0) / 2 ** 32
  }
  return {
    below: (/** @type {number} */ limit) => Math.floor(next() * limit),
    chance: (/** @type {number} */ share) => next() < share,
    /** @template T @param {readonly T[]} list @returns {T} */
    of: (list) => /** @type {T} */ (list[Math.floor(next() * list.length)]),
  }
}
