/** The elements that the rules of HTML name, as small integers, and what the rules say of each. */
import { NameTable } from './name-table.ts'

const NAMES = [
  ...['html', 'head', 'body', 'title', 'meta', 'link', 'base', 'basefont', 'bgsound', 'script', 'style'],
  ...['noscript', 'template', 'noframes', 'frameset', 'frame', 'address', 'article', 'aside', 'blockquote'],
  ...[
    'center',
    'details',
    'dialog',
    'dir',
    'div',
    'dl',
    'fieldset',
    'figcaption',
    'figure',
    'footer',
    'header',
  ],
  ...[
    'hgroup',
    'main',
    'menu',
    'nav',
    'ol',
    'p',
    'search',
    'section',
    'summary',
    'ul',
    'h1',
    'h2',
    'h3',
    'h4',
  ],
  ...['h5', 'h6', 'pre', 'listing', 'form', 'li', 'dd', 'dt', 'plaintext', 'button', 'a', 'b', 'big', 'code'],
  ...['em', 'font', 'i', 's', 'small', 'strike', 'strong', 'tt', 'u', 'nobr', 'applet', 'marquee', 'object'],
  ...['table', 'area', 'br', 'embed', 'img', 'keygen', 'wbr', 'input', 'param', 'source', 'track', 'hr'],
  ...[
    'image',
    'textarea',
    'xmp',
    'iframe',
    'noembed',
    'select',
    'optgroup',
    'option',
    'rb',
    'rtc',
    'rp',
    'rt',
  ],
  ...['math', 'svg', 'caption', 'colgroup', 'col', 'tbody', 'tfoot', 'thead', 'td', 'th', 'tr'],
  ...['annotation-xml', 'mi', 'mo', 'mn', 'ms', 'mtext', 'mglyph', 'malignmark', 'foreignobject', 'desc'],
  ...['span', 'label', 'sub', 'sup', 'var', 'ruby'],
] as const

export type TagName = (typeof NAMES)[number]

/** What a node that is no element has in place of a tag. */
export const TEXT = 0
export const ROOT = 1
/** Where an element was left out that would have started a line: a text of one line end. */
export const LINE_END = 2
const FIRST = 3

/** From here on the tags of a document's own elements, which no rule names. */
export const UNKNOWN = FIRST + NAMES.length

const ids = new Map<string, number>(NAMES.map((name, at) => [name, FIRST + at]))

/** The integer of an element that the rules name. */
export const tag = (name: TagName): number => ids.get(name)!

/** The integer of a name in lower case; undefined for one that no rule names. */
export const tagOf = (name: string): number | undefined => ids.get(name)

const table = new NameTable(NAMES)

/** The integer of the element whose name stands in a range; less than 0: no rule names it. */
export function tagAt(units: Uint16Array, from: number, to: number): number {
  const at = table.find(units, from, to)
  return at < 0 ? at : FIRST + at
}

/** The name of an element that the rules name. */
export const nameOf = (id: number): string | undefined => NAMES[id - FIRST]

/** A set of tags as bytes, for the inner loops. Tags that no rule names are in none. */
export type TagSet = Uint8Array

export function tagSet(names: string): TagSet {
  const set = new Uint8Array(UNKNOWN + 1)
  for (const name of names.split(' ')) set[tag(name as TagName)] = 1
  return set
}

/** @see https://html.spec.whatwg.org/multipage/parsing.html#special */
export const SPECIAL = tagSet(
  'address applet area article aside base basefont bgsound blockquote body br button caption center col colgroup dd ' +
    'details dir div dl dt embed fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header ' +
    'hgroup hr html iframe img input keygen li link listing main marquee menu meta nav noembed noframes noscript ' +
    'object ol p param plaintext pre script search section select source style summary table tbody td template ' +
    'textarea tfoot th thead title tr track ul wbr xmp',
)

/** @see https://html.spec.whatwg.org/multipage/parsing.html#formatting */
export const FORMATTING = tagSet('a b big code em font i nobr s small strike strong tt u')

/** Elements whose end tag may be left out. @see https://html.spec.whatwg.org/multipage/parsing.html#generate-implied-end-tags */
export const IMPLIED_END = tagSet('dd dt li optgroup option p rb rp rt rtc')

/** The same for a whole template. */
export const IMPLIED_END_OF_ALL = tagSet(
  'caption colgroup dd dt li optgroup option p rb rp rt rtc tbody td tfoot th thead tr',
)

/** Parts of a table that hold no text: what stands right in them goes in front of the table. */
export const TABLE_PARTS = tagSet('table tbody tfoot thead tr')

export const HEADINGS = tagSet('h1 h2 h3 h4 h5 h6')

/** What ends the search for an open element. @see https://html.spec.whatwg.org/multipage/parsing.html#has-an-element-in-scope */
export const SCOPE = tagSet('applet caption html table td th marquee object template')
export const LIST_SCOPE = tagSet('applet caption html table td th marquee object template ol ul')
export const BUTTON_SCOPE = tagSet('applet caption html table td th marquee object template button')
export const TABLE_SCOPE = tagSet('html table template')
// Foreign elements that hold HTML end the search too, but not that for the parts of a table.
SCOPE[TEXT] = LIST_SCOPE[TEXT] = BUTTON_SCOPE[TEXT] = 1
