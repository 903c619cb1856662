/** Unpacks a word list of `names.data.ts`: each word leads with a letter that says how much of the word before it begins with. */

/**
 * @example
 * unpacked('aAnna|dika|cton') // => ['Anna', 'Annika', 'Anton']
 */
export function unpacked(list: string): string[] {
  let before = ''
  return list.split('|').map((entry) => {
    before = before.slice(0, entry.charCodeAt(0) - 97) + entry.slice(1)
    return before
  })
}
