/** Where the links of a block lead: to a document, to a place on the same page, to another site. */
import type { Facts } from '../page/html/facts.ts'
import { DOCUMENT_FILE } from '../page/html/index.ts'
import type { Leaf } from '../types.ts'

type Linked = Pick<Leaf, 'text' | 'marks'>

export interface Leads {
  /** All of its links lead to files that are read or saved: `costs.pdf`. */
  toDocuments(leaf: Linked): boolean
  /** All of its links lead to places on the page: `#plan`. */
  toPlaces(leaf: Linked): boolean
  /** All of its links lead to pictures: `quay-large.jpg`. */
  toPictures(leaf: Linked): boolean
  /** All of its links lead to other sites. */
  toOtherSites(leaf: Linked): boolean
  /** An address of the site that the page says it is of. */
  isOwn(address: string): boolean
  /** The sites that its links name, but the page's own. */
  otherSites(leaf: Linked): string[]
}

/** An address or a mailbox that is written out is a reference: it says where it leads. */
const ADDRESS = /^(?:(?:https?:\/\/|www\.)\S+|[\w.+-]+@[\w.-]+)$/i

/** All of its links show the address that they lead to. */
export function showsAddresses({ text, marks }: Linked): boolean {
  const links = marks.filter(({ type }) => type === 'link')
  return links.length > 0 && links.every(({ start, end }) => ADDRESS.test(text.slice(start, end).trim()))
}

const PICTURE = /^[^?#]*\.(?:jpe?g|png|gif|webp|avif|svg)(?:[?#]|$)/i
const PLACE = /^#[^/!]/
const HOST = /^(?:https?:)?\/\/(?:[^/?#@]*@)?([^/?#:]+)/i

export function createLeads({ canonical, base, metas }: Facts): Leads {
  const stated = [canonical, base, metas.find(({ name }) => name === 'og:url')?.content]
  const own = stated.flatMap((address) => (address ? (siteOf(address) ?? []) : []))
  const isElsewhere = (href: string) => {
    const site = siteOf(href)
    return site !== null && own.length > 0 && !own.includes(site)
  }
  return {
    toDocuments: (leaf) => allLead(leaf, (href) => DOCUMENT_FILE.test(href)),
    toPictures: (leaf) => allLead(leaf, (href) => PICTURE.test(href)),
    toPlaces: (leaf) => allLead(leaf, (href) => PLACE.test(href)),
    toOtherSites: (leaf) => allLead(leaf, isElsewhere),
    isOwn: (address) => own.includes(siteOf(address) ?? ''),
    otherSites: (leaf) => sitesIn(leaf).filter((site) => !own.includes(site)),
  }
}

const sitesIn = ({ marks }: Linked): string[] =>
  marks.flatMap(({ type, href = '' }) => (type === 'link' ? (siteOf(href) ?? []) : []))

function allLead({ marks }: Linked, isWanted: (href: string) => boolean): boolean {
  const links = marks.filter(({ type }) => type === 'link')
  return links.length > 0 && links.every(({ href = '' }) => isWanted(href))
}

/** The last two labels of the host, three below a registry: `m.courier.example` and `www.courier.example` are one site,
 * `courier.co.uk` and `shop.co.uk` are two. */
function siteOf(address: string): string | null {
  const labels = HOST.exec(address.slice(0, MAX_HOST_UNITS))?.[1]?.toLowerCase().split('.')
  if (!labels) return null
  const [registry = '', country = ''] = labels.slice(-2)
  const isBelowRegistry = country.length === 2 && REGISTRIES.has(registry)
  return labels.slice(isBelowRegistry ? -3 : -2).join('.')
}

/** Labels below which countries give out names (as in `com.cn`), by the Public Suffix List. */
const REGISTRIES = new Set('ac co com edu go gob gov gouv govt gv info mil ne net nom or org'.split(' '))

const MAX_HOST_UNITS = 300

/** What stands behind the last link; all of the text when there is none. */
export const behindLinks = ({ text, marks }: Linked): string =>
  text.slice(Math.max(0, ...marks.map(({ type, end }) => (type === 'link' ? end : 0))))

/** What stands before the first link. */
export const beforeLinks = ({ text, marks }: Linked): string =>
  text.slice(
    0,
    Math.min(text.length, ...marks.map(({ type, start }) => (type === 'link' ? start : text.length))),
  )
