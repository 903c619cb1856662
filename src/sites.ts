/** Rules for single sites as a user gives them: CSS selectors as data, checked as far as that goes without reading a selector. */
import { isObject, nameOf, shortly } from './checked.ts'
import { NewsparseError } from './errors.ts'
import type { SiteField, SiteRules, Sites } from './types.ts'

/** The fields that a selector can name. */
export const SITE_FIELDS: readonly SiteField[] = [
  'title',
  'subtitle',
  'source',
  'date',
  'updated',
  'authors',
  'editors',
  'photographers',
  'location',
  'description',
  'category',
  'keywords',
  'image',
]

/** What the rules of a site may hold. */
export const siteMembers: readonly (keyof SiteRules)[] = ['body', 'drop', ...SITE_FIELDS]

/** Stands for every page. */
export const ANY_SITE = '*'
const HOST = /^[a-z\d.-]+$/

/** @throws {NewsparseError} `bad-option`; the message names the place: `sites["example.com"].drop[1]`. */
export function readSites(name: string, given: unknown): Sites {
  const wrong = (place: string, said: string) => new NewsparseError('bad-option', `${place}: ${said}`)
  if (!isObject(given) || Array.isArray(given))
    throw wrong(name, `${nameOf(given)} given; use an object, {"example.com": {"body": "div.text"}}`)
  for (const [site, rules] of Object.entries(given)) {
    const place = `${name}["${shortly(site)}"]`
    if (site !== ANY_SITE && !HOST.test(site))
      throw wrong(place, 'no name of a host in lower case; use example.com, or * for any page')
    if (!isObject(rules) || Array.isArray(rules))
      throw wrong(place, `${nameOf(rules)} given; use an object, {"body": "div.text"}`)
    for (const [key, value] of Object.entries(rules)) {
      if (!siteMembers.includes(key as keyof SiteRules))
        throw wrong(place, `there is no "${shortly(key)}"; use ${siteMembers.join(', ')}`)
      const all: readonly unknown[] = Array.isArray(value) ? value : [value]
      if (!all.every((it) => typeof it === 'string' && it.trim() !== ''))
        throw wrong(`${place}.${key}`, 'use a CSS selector, or a list of them')
    }
  }
  return given as Sites
}

/** The selectors of a member, each with its place. */
export function selectorsOf(site: string, member: keyof SiteRules, { [member]: given }: SiteRules) {
  const place = `sites["${site}"].${member}`
  if (given === undefined) return []
  return typeof given === 'string'
    ? [{ place, selector: given }]
    : given.map((selector, at) => ({ place: `${place}[${at}]`, selector }))
}
