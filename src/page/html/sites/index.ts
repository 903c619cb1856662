/** Applies a user's rules for the site of a page to its tree: which elements they select, and what those state.
 * Loaded only where there are rules. */
import { compile, selectAll } from 'css-select'
import type { Element, Root } from 'hast'
import { NewsparseError } from '../../../errors.ts'
import { ANY_SITE, SITE_FIELDS, selectorsOf, siteMembers } from '../../../sites.ts'
import type { Claim, Notices, SiteRules, Sites } from '../../../types.ts'
import { attribute } from '../attributes.ts'
import { textOf } from '../facts.ts'
import type { Ruled } from '../state.ts'
import { optionsFor, type SelectOptions } from './adapter.ts'

const checked = new WeakSet<Sites>()

/** @throws {NewsparseError} `bad-option` where a selector cannot be read; the message names its place. */
function checkSelectors(sites: Sites): void {
  if (checked.has(sites)) return
  const options = optionsFor({ type: 'root', children: [] })
  for (const [site, rules] of Object.entries(sites))
    for (const { place, selector } of siteMembers.flatMap((member) => selectorsOf(site, member, rules)))
      try {
        compile(selector, options)
      } catch (error) {
        throw new NewsparseError('bad-option', `${place}: "${selector}": ${(error as Error).message}`)
      }
  checked.add(sites)
}

const NONE: Ruled = { elements: new Map(), claims: [] }

/**
 * @param url Where the page is from; without it what the page states of its own address.
 */
export function applySites(tree: Root, url: string | null, sites: Sites, notices: Notices): Ruled {
  checkSelectors(sites)
  const options = optionsFor(tree)
  const site = siteOf(url ?? statedAddress(tree, options), sites)
  if (site === null) return NONE
  const rules = sites[site]!
  const find = (member: keyof SiteRules) =>
    selectorsOf(site, member, rules).map(({ selector }) => selectAll(selector, tree, options))
  const elements = new Map<Element, 'body' | 'drop'>(
    find('drop').flatMap((found) => found.map((it) => [it, 'drop'])),
  )
  const [body] = find('body').find((found) => found.length > 0) ?? []
  if (body) elements.set(body, 'body')
  else if (rules.body !== undefined) notices.add('no-site-body', { detail: site })
  const claims = SITE_FIELDS.flatMap((field) =>
    [...new Set(find(field).flat())].flatMap((element): Claim[] => {
      const value = statedBy(element)
      return value === '' ? [] : [{ field, value, from: 'site-rule' }]
    }),
  )
  return { elements, claims }
}

/** The longest name that the host ends with, part by part. */
function siteOf(address: string | null, sites: Sites): string | null {
  const host = address !== null && URL.canParse(address) ? new URL(address).hostname : ''
  const names = Object.keys(sites).filter((name) => host === name || host.endsWith(`.${name}`))
  const [longest] = names.sort((one, other) => other.length - one.length)
  return longest ?? (Object.hasOwn(sites, ANY_SITE) ? ANY_SITE : null)
}

function statedAddress(tree: Root, options: SelectOptions): string | null {
  const [link] = selectAll('link[rel~=canonical][href]', tree, options)
  if (link) return attribute(link, 'href')
  const [meta] = selectAll('meta[property="og:url"][content]', tree, options)
  return meta ? attribute(meta, 'content') : null
}

/** What an element states where it holds no text, or an exact value beside it. */
const STATED: Readonly<Record<string, readonly string[]>> = {
  meta: ['content'],
  time: ['dateTime'],
  img: ['src'],
  link: ['href'],
}

function statedBy(element: Element): string {
  const [stated] = (STATED[element.tagName] ?? []).flatMap((name) => attribute(element, name)?.trim() || [])
  return stated ?? textOf(element)
}
