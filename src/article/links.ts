/** Addresses as a page states them -> absolute ones, where it is known what they count from. */
import { isUnsafeAddress } from '../addresses.ts'

/** Makes addresses absolute; one that cannot be made so stays as it is. */
export type Resolve = (address: string) => string

const ABSOLUTE = /^[a-z][a-z\d+.-]*:/i

/**
 * @param base As `<base>` states it, perhaps relative itself.
 * @param page Address of the page.
 */
export function resolver(base: string | null, page: string | null): Resolve {
  const stated = base !== null && !isUnsafeAddress(base) && toUrl(base, page ?? undefined)
  const from = stated || (page !== null && !isUnsafeAddress(page) && toUrl(page))
  return (address) => {
    if (ABSOLUTE.test(address) || !from) return address
    return toUrl(address, from) ?? address
  }
}

function toUrl(address: string, base?: string): string | null {
  try {
    return new URL(address, base).href
  } catch {
    return null
  }
}
