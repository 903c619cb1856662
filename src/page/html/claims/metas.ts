/** `<meta>` elements -> claims: OpenGraph, article:*, Dublin Core and the names that sites made up. */
import { oncePerSet } from '../../../languages/merge.ts'
import type { Claim, ClaimFrom, Field, Language } from '../../../types.ts'
import type { Facts } from '../facts.ts'
import { pairLabels } from './labels.prepared.ts'

/** Names in the order of how much they are worth. */
const NAMES: readonly (readonly [Field, ClaimFrom, string])[] = [
  ['title', 'opengraph', 'og:title'],
  ['title', 'meta', 'twitter:title title headline sailthru.title parsely-title article:title articletitle'],
  ['title', 'dublin-core', 'dc.title dcterms.title dc:title'],
  ['description', 'opengraph', 'og:description'],
  ['description', 'meta', 'description twitter:description'],
  ['description', 'dublin-core', 'dc.description dcterms.description dcterms.abstract'],
  [
    'date',
    'opengraph',
    'article:published_time og:published_time og:article:published_time article:published og:pubdate og:release_date',
  ],
  [
    'date',
    'meta',
    'pubdate publishdate publish_date publish-date published_date published-date publication_date publicationdate ' +
      'datepublished date_published article_date_original article.published articlepublished originalpublicationdate ' +
      'original-publish-date sailthru.date parsely-pub-date cxenseparse:recs:publishtime rnews:datepublished ' +
      'citation_publication_date displaydate weibo:article:create_at firstpublishedtime ' +
      'bt:pubdate pub_date article.created iso-8601-publish-date ptime publishtime publish_time apub:time date',
  ],
  [
    'date',
    'dublin-core',
    'dc.date.issued dcterms.issued dc.date dcterms.date dcterms.created dc.date.created dcterms.available dc:date dcsext.articlefirstpublished',
  ],
  ['updated', 'opengraph', 'article:modified_time og:updated_time og:modified_time article:modified'],
  [
    'updated',
    'meta',
    'lastmod last-modified lastmodified datemodified date_modified modified_date moddate dateupdate ' +
      'weibo:article:update_at article.updated update_time utime',
  ],
  ['updated', 'dublin-core', 'dcterms.modified dc.date.modified dc.modified'],
  ['authors', 'opengraph', 'article:author og:article:author og:author'],
  [
    'authors',
    'meta',
    'author authors byl byline sailthru.author parsely-author dc.byline article.author article_author citation_author ' +
      'cxenseparse:author twitter:data1:author rbauthors author-name authorname articleauthor article-author',
  ],
  ['authors', 'dublin-core', 'dc.creator dcterms.creator dc.contributor'],
  ['source', 'meta', 'source mediaid publishsource article:source copyrightholder news_source'],
  ['source', 'dublin-core', 'dc.source'],
  ['url', 'opengraph', 'og:url'],
  ['site', 'opengraph', 'og:site_name'],
  ['site', 'meta', 'publisher citation_publisher sitename'],
  ['site', 'dublin-core', 'dc.publisher dcterms.publisher'],
  ['image', 'opengraph', 'og:image og:image:url og:image:secure_url'],
  ['image', 'meta', 'twitter:image twitter:image:src sailthru.image.full parsely-image-url'],
  ['keywords', 'meta', 'keywords news_keywords sailthru.tags parsely-tags'],
  ['keywords', 'opengraph', 'article:tag og:article:tag'],
  ['category', 'opengraph', 'article:section og:article:section'],
  ['category', 'meta', 'section category channel parsely-section cxenseparse:category columnname'],
  ['access', 'opengraph', 'article:content_tier og:article:content_tier'],
  ['language', 'opengraph', 'og:locale'],
  ['language', 'dublin-core', 'dc.language dcterms.language'],
]

const NAME_LIST = NAMES.flatMap(([field, from, names]) =>
  names.split(' ').map((name) => ({ name, field, from })),
)
const ORDER = new Map(NAME_LIST.map(({ name }, at) => [name, at]))

const SITE_NAMES = new Set([
  'og:site_name',
  'application-name',
  'twitter:site',
  'apple-mobile-web-app-title',
  'publisher',
])

/** Their day may be that of the print edition or of the last change: what a reader sees beside the headline is surer. */
const VAGUE = new Set(['date', 'dc.date', 'dc:date', 'dcterms.date'])

/** `twitter:label1` names what `twitter:data1` holds, in the words of the page: `Written by`. */
const LABEL = 'twitter:label'
const DATA = 'twitter:data'

/** Labels of an author, in small letters, and the tags of their languages. */
export const authorWords = oncePerSet((languages): ReadonlyMap<string, ReadonlySet<string>> => {
  const words = new Map<string, Set<string>>()
  for (const [word, tag] of pairLabels(languages).authors)
    words.set(word, (words.get(word) ?? new Set()).add(tag))
  return words
})

/** `The Harbour Post (@harbourpost)` */
function withoutBrackets(name: string): string {
  const open = name.endsWith(')') ? name.lastIndexOf('(') : -1
  return open > 0 && name.indexOf(')', open) === name.length - 1 ? name.slice(0, open).trimEnd() : name
}

export function readMetas(
  metas: Facts['metas'],
  languages: readonly Language[],
): { claims: Claim[]; siteNames: string[] } {
  const found = metas.flatMap(({ name, content }) => {
    const at = ORDER.get(name)
    return at === undefined ? [] : [{ at, content }]
  })
  const claims = found
    .sort((a, b) => a.at - b.at)
    .flatMap(({ at, content }): Claim[] => {
      const { name, field, from } = NAME_LIST[at]!
      if (field === 'authors' && /^https?:/.test(content)) return []
      return [{ field, value: content, from, ...(VAGUE.has(name) && { isVague: true }) }]
    })
  for (const { name, content } of metas) {
    if (!name.startsWith(LABEL) || !authorWords(languages).has(content.toLowerCase())) continue
    const data = metas.find((meta) => meta.name === DATA + name.slice(LABEL.length))
    if (data) claims.push({ field: 'authors', value: data.content, from: 'meta' })
  }
  const siteNames = metas.flatMap(({ name, content }) =>
    SITE_NAMES.has(name) ? [withoutBrackets(content.replace(/^@/, ''))] : [],
  )
  return { claims, siteNames }
}
