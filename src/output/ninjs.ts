/** IPTC ninjs 3.1. Dates of the standard are instants, so a date that is stated as a day or without an offset stands in words,
 * among the descriptions, and no time is made up for it. */
import { escapeControls } from '../controls.ts'
import type { Article, Block, Format } from '../types.ts'
import { bodyText, known, languageTag } from './plain.ts'

export const ninjs: Format = {
  name: 'ninjs',
  extension: 'json',
  description: 'IPTC ninjs 3.1',
  json: true,
  async stringify(article) {
    const { toBody } = await import('./html/body.ts')
    const ninjs = { ...(await toNinjs(article)), bodies: bodiesOf(article, toBody(article)) }
    return `${escapeControls(JSON.stringify(known(ninjs), null, 2))}\n`
  },
}

const SCHEMA = 'http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#'

async function toNinjs(article: Article): Promise<Record<string, unknown>> {
  const { id, title, subtitle, source, site, date, updated, report } = article
  const { authors, editors, photographers, location, description, category, keywords } = article
  const cut = report?.notices.some(({ code }) => code === 'cut-by-paywall')
  return {
    uri: await uriOf(article),
    type: 'text',
    standard: { name: 'ninjs', version: '3.1', schema: SCHEMA },
    representationType: cut ? 'partial' : 'full',
    firstCreated: instant(date),
    versionCreated: instant(updated),
    language: languageTag(article),
    title,
    headlines: [...valued('main', title), ...valued('subtitle', subtitle)],
    by: authors.join(', '),
    people: [
      ...named('author', authors),
      ...named('editor', editors),
      ...named('photographer', photographers),
    ],
    infoSources: [...sourced('source', source), ...sourced('publisher', site)],
    located: location,
    subjects: [...named('category', category === null ? [] : [category]), ...named('keyword', keywords)],
    descriptions: [
      ...valued('summary', description),
      ...valued('published', instant(date) === null ? date : null),
      ...valued('updated', instant(updated) === null ? updated : null),
    ],
    associations: pictures(article),
    altIds: id === null ? [] : [{ role: 'id', value: id }],
  }
}

/** The address; without one, a name made of the id, else of the content: the standard asks for one. */
async function uriOf({ url, id, title, sections }: Article): Promise<string> {
  if (url !== null && isUri(url)) return url
  if (id !== null) return `urn:newsparse:id:${encodeURIComponent(id.replace(/\p{Surrogate}/gu, '\ufffd'))}`
  const content = new TextEncoder().encode(JSON.stringify([title, sections]))
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', content))
  return `urn:newsparse:sha256:${Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')}`
}

/** An absolute address of ASCII, as RFC 3986 has it. */
const isUri = (address: string): boolean =>
  /^[a-z][a-z0-9+.-]*:[\x21-\x7e]+$/i.test(address) && !/[<>"{}|\\^`]|%(?![0-9a-f]{2})/i.test(address)

const INSTANT = /^(\d{4}-\d\d-\d\dT\d\d:\d\d)(:\d\d(?:\.\d+)?)?(Z|[+-]\d\d:\d\d)$/

/** RFC 3339, which wants seconds. */
function instant(date: string | null): string | null {
  const found = INSTANT.exec(date ?? '')
  return found && `${found[1]}${found[2] ?? ':00'}${found[3]}`
}

const valued = (role: string, value: string | null) => (value === null ? [] : [{ role, value }])
const named = (rel: string, names: readonly string[]) => names.map((name) => ({ name, rel }))
const sourced = (role: string, name: string | null) => (name === null ? [] : [{ name, role }])

function bodiesOf(article: Article, html: string) {
  const value = bodyText(article)
  if (value === '') return []
  return [
    { role: 'main', contentType: 'text/html', value: html },
    { role: 'main', contentType: 'text/plain', charCount: [...value].length, value },
  ]
}

/** Pictures with an absolute address; the standard has none without. */
function pictures({ image, sections }: Article) {
  const all = sections.flatMap(({ blocks }) => blocks).filter((it): it is Picture => it.type === 'image')
  const lead = image !== null && isUri(image) && !all.some(({ src }) => src === image) ? [image] : []
  return [
    ...lead.map((uri) => pictured(uri, '')),
    ...all.flatMap(({ src, text, alt }) =>
      src !== null && isUri(src) ? [pictured(src, text || (alt ?? ''))] : [],
    ),
  ]
}

type Picture = Extract<Block, { type: 'image' }>

const pictured = (uri: string, caption: string) =>
  known({
    name: 'picture',
    uri,
    type: 'picture',
    descriptions: caption === '' ? [] : [{ role: 'caption', value: caption }],
    renditions: [{ name: 'main', href: uri }],
  })
