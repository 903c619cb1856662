/* Reads the dictionaries that opencc-js ships. */

/**
 * The entries of a dictionary, e.g. `dictionary('TSCharacters')`.
 * @param {string} name
 * @returns {Promise<[string, string][]>}
 */
export async function dictionary(name) {
  const { default: text } = await import(`opencc-js/dict/${name}`)
  return entriesOf(text)
}

/**
 * `'a b|c d'` as pairs.
 * @param {string} text
 * @returns {[string, string][]}
 */
export function entriesOf(text) {
  return text.split('|').map((line) => {
    const [key = '', value = ''] = line.split(' ')
    return [key, value]
  })
}

/** The entries of all dictionaries of a stage. @param {import('opencc-js/core').DictGroup} dictionaries */
export const allEntries = (dictionaries) => dictionaries.flatMap((it) => entriesOf(String(it)))
