/** The names that a site goes by, as keys for comparing. */
import { nameKey } from './name-key.ts'

/** Shorter names in addresses are rather letters for words. */
const MIN_NAME_LETTERS = 4

/**
 * A site named by its address goes by the name in it as well.
 *
 * @example
 * siteKeys('www.harbour-post.example') // => ['wwwharbourpostexample', 'harbourpost']
 */
export function siteKeys(name: string): string[] {
  const host = name.trim().replace(/^(?:https?:\/\/)?(?:www\.)?/i, '')
  const parts = /^[\w-]+(?:\.[\w-]+){1,3}\/?$/.test(host) ? host.split('.') : []
  // `post.co.example`: the longest part is the name.
  const own = parts.slice(0, -1).sort((one, other) => other.length - one.length)[0]
  return [nameKey(name), ...(own !== undefined && own.length >= MIN_NAME_LETTERS ? [nameKey(own)] : [])]
}
