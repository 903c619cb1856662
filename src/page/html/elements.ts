/** What the walk does with each element. Elements that are not listed are inline. */

export const SKIP = 1
/** Not shown: its text becomes a block of its own that is out. */
export const HIDDEN = 2
/** A thing to click or fill in: the same, as `control`. */
export const CONTROL = 4
/** Starts and ends a line. */
export const BLOCK = 8
export const LINK = 16
export const BOLD = 32
export const BREAK = 64
export const IMAGE = 128
/** Keeps its spaces and line ends. */
export const PRE = 256
/** Says something about the page: title, meta, link, base. */
export const HEAD = 512
export const SCRIPT = 1024
/** How characters are read, written above or beside them. */
export const READING = 2048
/** Filled in, without text of its own. */
export const INPUT = 4096
/** Shown from elsewhere; what it holds is for browsers that cannot show it. */
export const EMBED = 8192
/** A block in preformatted text: starts and ends a line, and no paragraph. */
export const LINE = 16384
/** What it is besides, whatever the walk does with it: a paragraph, heading, link or term; a heading with a level. */
export const PHRASING = 1 << 15
export const HEADING = 1 << 16
export const TRAITS = PHRASING | HEADING
/** Holds nothing, unless it is never closed or stands in other markup than HTML. */
export const EMPTY = BREAK | IMAGE | HEAD

const KINDS: readonly (readonly [kind: number, tags: string])[] = [
  [SKIP, 'style'],
  [SCRIPT, 'script'],
  [HIDDEN, 'template noscript noembed noframes svg canvas map datalist'],
  [
    HIDDEN | EMBED,
    'iframe video audio object embed lite-youtube lite-vimeo amp-youtube amp-vimeo amp-video amp-iframe amp-twitter amp-instagram',
  ],
  [CONTROL, 'button select textarea option progress meter'],
  [
    BLOCK,
    'html head body article aside section main header footer nav div p h1 h2 h3 h4 h5 h6 hgroup ul ol li dl dt dd menu ' +
      'blockquote figure figcaption table caption thead tbody tfoot tr td th form fieldset legend details summary ' +
      'address center dir hr search frameset',
  ],
  [LINK, 'a'],
  [BOLD, 'b strong'],
  [BREAK, 'br'],
  [IMAGE, 'img amp-img'],
  [BLOCK | PRE, 'pre listing xmp plaintext'],
  [HEAD, 'title meta link base'],
  [READING, 'rt rp rtc'],
  [INPUT, 'input'],
]

const TRAITS_OF: typeof KINDS = [
  [PHRASING, 'p h1 h2 h3 h4 h5 h6 a dt'],
  [HEADING, 'h1 h2 h3 h4 h5 h6'],
]

const KIND_OF = new Map<string, number>()
for (const [kind, tags] of [...KINDS, ...TRAITS_OF])
  for (const tag of tags.split(' ')) KIND_OF.set(tag, (KIND_OF.get(tag) ?? 0) | kind)

/** Custom elements (`x-card`) are most often containers. */
export const kindOf = (tagName: string): number => KIND_OF.get(tagName) ?? (tagName.includes('-') ? BLOCK : 0)
