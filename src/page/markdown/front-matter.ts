/** The YAML between two lines of `---` at the top of a text, as what the document states of itself. */
import { parseDocument } from 'yaml'
import type { Claim, Field } from '../../types.ts'

export interface FrontMatter {
  claims: readonly Claim[]
  /** As it stands, without the lines around it. */
  lines: readonly string[]
  /** Offset behind it. */
  end: number
}

/** As site generators (Jekyll, Hugo, Eleventy, Hexo) and newsparse name the fields. */
const FIELDS = new Map<string, Field>([
  ['title', 'title'],
  ['subtitle', 'subtitle'],
  ['description', 'description'],
  ['summary', 'description'],
  ['excerpt', 'description'],
  ['date', 'date'],
  ['published', 'date'],
  ['updated', 'updated'],
  ['modified', 'updated'],
  ['lastmod', 'updated'],
  ['author', 'authors'],
  ['authors', 'authors'],
  ['editors', 'editors'],
  ['photographers', 'photographers'],
  ['source', 'source'],
  ['site', 'site'],
  ['url', 'url'],
  ['canonical', 'url'],
  ['image', 'image'],
  ['keywords', 'keywords'],
  ['tags', 'keywords'],
  ['category', 'category'],
  ['access', 'access'],
  ['location', 'location'],
  ['language', 'language'],
  ['lang', 'language'],
  ['views', 'views'],
  ['comments', 'comments'],
])

const FENCED = /^\ufeff?---[ \t]*\r?\n([\s\S]*?)(?<=\n)---[ \t]*(?:\r?\n|$)/
const MAX_UNITS = 50_000
const PEOPLE: ReadonlySet<Field> = new Set(['authors', 'editors', 'photographers'])

/** Null where there is none: what does not name a field is no front matter. */
export function readFrontMatter(text: string): FrontMatter | null {
  const found = /^\ufeff?---[ \t]*\r?\n/.test(text) ? FENCED.exec(text.slice(0, MAX_UNITS)) : null
  if (found === null || found.index !== 0) return null
  const source = found[1]!
  const document = parseDocument(source, { logLevel: 'silent' })
  if (document.errors.length > 0) return null
  const values = toValues(document)
  const claims = Object.entries(values).flatMap(([name, value]) => {
    const field = FIELDS.get(name.toLowerCase())
    return field === undefined ? [] : claimsOf(field, value)
  })
  if (claims.length === 0) return null
  return { claims, lines: source.trimEnd().split(/\r?\n/), end: found[0].length }
}

function toValues(document: ReturnType<typeof parseDocument>): Record<string, unknown> {
  try {
    // Aliases that refer to each other would grow without end.
    const values: unknown = document.toJS({ maxAliasCount: 10 })
    return values !== null && typeof values === 'object' && !Array.isArray(values) ? { ...values } : {}
  } catch {
    return {}
  }
}

function claimsOf(field: Field, value: unknown): Claim[] {
  if (Array.isArray(value)) return value.flatMap((one) => claimsOf(field, one))
  if (typeof value === 'object' && value !== null && 'name' in value) return claimsOf(field, value.name)
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') return []
  const claim: Claim = { field, value: String(value), from: 'input' }
  return [PEOPLE.has(field) && !/[,;&]/.test(claim.value) ? { ...claim, person: true } : claim]
}
