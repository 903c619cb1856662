/* Shapes of hostile text and markup: each makes an input of about so many bytes. Grouped by what they aim at; a new
 * shape is one line. */

const PROSE = 'The committee said on Tuesday that the new rules would apply to all schools in the region. '
const CHINESE = '4月7日，青石镇的节水灌溉实验站正式投入使用，来自各地的代表参加了仪式。'
/** Makes an input of about so many bytes. @typedef {(bytes: number) => string} Make */

/** @type {(piece: string) => Make} */
const fill = (piece) => (bytes) => piece.repeat(Math.max(1, Math.floor(bytes / piece.length)))
/** @type {(of: (at: number) => string) => Make} */
const count = (of) => (bytes) => {
  const parts = []
  for (let at = 0, length = 0; length < bytes; at++) {
    const part = of(at)
    parts.push(part)
    length += part.length
  }
  return parts.join('')
}
/** @type {(text: string) => string} */
const asLatin = (text) => Array.from(new TextEncoder().encode(text), (it) => String.fromCharCode(it)).join('')
/** The same characters each time, in no order. @type {(from: number, size: number, every?: number) => Make} */
const random =
  (from, size, every = 0) =>
  (bytes) => {
    let state = 12345
    let text = ''
    while (text.length < bytes) {
      state = (state * 1103515245 + 12345) & 0x7fffffff
      text +=
        String.fromCharCode(from + ((state >> 8) % size)) + (every && (state >> 3) % every === 0 ? '\n' : '')
    }
    return text
  }
/** @type {(head: string, body?: string) => string} */
const page = (head, body = '') =>
  `<html><head>${head}</head><body>${body}<p>${PROSE.repeat(4)}</p></body></html>`
/** @type {(name: string, of: Make) => Make} */
const meta = (name, of) => (bytes) =>
  page(`<meta name="${name}" property="${name}" content="x${of(bytes)}x">`)
/** @type {(of: Make) => Make} */
const jsonLd = (of) => (bytes) =>
  page(`<script type=application/ld+json>{"@type":"NewsArticle","headline":"A b"${of(bytes)}}</script>`)

const nested =
  'div,div class=author,div itemprop=author,span class=author,b,p,a href=x,table><tr><td,table,ul><li,li,blockquote,select><option,svg><g,math><mi,template,object,button,form,article><p,section><h2>A</h2,dl><dt,h1,frameset,font size=1,x-card,noscript,ruby,figure,details'
/** @type {Record<string, Make>} */
const html = {
  ...Object.fromEntries(
    nested.split(',').map((tag) => [`nested <${tag}>`, (n) => `${fill(`<${tag}>`)(n)}x`]),
  ),
  'distinct b, then p': (n) => `<p>${count((at) => `<b id=${at}>`)(n / 2)}</p>${fill('<p>x</p>')(n / 2)}`,
  'a and b and div interleaved': fill('<a><b><div></a>'),
  'text in a table': (n) => `<table>${fill('x<b>')(n)}`,
  'elements in a table': (n) => `<table>${fill('<i>x</i>')(n)}`,
  'end tags': fill('</p>'),
  'end tags of nothing': (n) => fill('<x>')(n / 2) + fill('</y>')(n / 2),
  'many attributes': (n) => `<p ${count((at) => `a${at} `)(n)}>x`,
  'a long class': (n) => `<div class="${fill('x ')(n)}">${PROSE}`,
  'a long style': (n) => `<div style="${fill('display')(n)}">${PROSE}`,
  'a long address': (n) => `<a href="${fill('/author')(n)}">x</a>${PROSE}`,
  'spaces in a tag': (n) => `<p a${' '.repeat(n)}b>x`,
  'an open comment': (n) => `<!--${fill('-')(n)}`,
  comments: fill('<!-->'),
  'signs <': fill('<'),
  'signs </': fill('</'),
  'signs &': fill('&'),
  'references without an end': fill('&notit'),
  NUL: fill('\0'),
  scripts: fill('<script>1</script>'),
  'scripts with comments': fill('<script><!--</script>'),
  titles: fill('<title>a</title>'),
  plaintext: (n) => `<plaintext>${fill('<p>')(n)}`,
  'meta titles': (n) =>
    page(count((at) => `<meta property="og:title" content="Council approves plan ${at}">`)(n)),
  'meta labels': (n) => page(count((at) => `<meta name="twitter:label${at}" content="Written by">`)(n)),
  'meta descriptions and headings': (n) =>
    page(
      count((at) => `<meta name=description content="plan ${at}">`)(n / 2),
      count((at) => `<h3>Line ${at}</h3>`)(n / 2),
    ),
  ...Object.fromEntries(
    [
      'author',
      'source',
      'article:published_time',
      'og:site_name',
      'og:title',
      'description',
      'og:locale',
    ].flatMap((name) =>
      [' ', '-', ')', ',', '1', '。', '[', '@', ' №', 'A and ', 'By ', '5 March ', 'wp'].map((it) => [
        `${name}: ${JSON.stringify(it)}`,
        meta(name, fill(it)),
      ]),
    ),
  ),
  'a title of signs': (n) => page(`<title>x${fill('-')(n)}x</title>`, `<h1>x${fill(']')(n)}x</h1>`),
  'a title of names': (n) => page(`<title>${fill('ab | ')(n)}</title>`, `<h1>${fill('word ')(n)}</h1>`),
  'JSON-LD arrays': jsonLd((n) => `,"author":${'['.repeat(n / 2)}"A"${']'.repeat(n / 2)}`),
  'JSON-LD objects': jsonLd((n) => `,"name":${fill('{"name":')(n)}"A"${'}'.repeat(Math.floor(n / 8))}`),
  'JSON-LD authors': jsonLd((n) => `,"author":[${count((at) => `"A B${at}",`)(n)}"C D"]`),
  'JSON-LD subtitles': jsonLd((n) => `,"alternativeHeadline":[${count((at) => `"sub ${at}",`)(n)}"C D"]`),
  'JSON-LD markup': jsonLd((n) => `,"description":"${fill('<a')(n)}"`),
  'a script of dates': (n) => page(`<script>${fill('ct    ')(n)}</script>`),
  'a script of paragraphs': (n) =>
    `<script>${'<p>'.repeat(4)}${fill('\\u003c')(n)}${'<p>'.repeat(4)}</script>`,
  'a script of tags': (n) => `<script>${fill('<p')(n)}</script>`,
  'pre of spaces': (n) => `<p>${PROSE}</p><pre>a${fill(' ')(n)}b</pre>`,
  'pre of lines': (n) => `<p>${PROSE}</p><pre>${fill('\n')(n)}b</pre>`,
  'line breaks': (n) => `<p>${fill('a<br>')(n)}</p>`,
  'a word': (n) => `<p>${PROSE.repeat(3)}</p><p>${fill('A')(n)}</p><p>${PROSE.repeat(3)}</p>`,
  cells: (n) => `<table>${fill('<tr><td>a<td>b')(n)}</table>${PROSE}`,
  'pictures in a figure': (n) => `<figure>${fill('<img src=a>')(n)}</figure>${PROSE}`,
  figures: (n) => fill('<figure><img src=a><figcaption>b</figcaption></figure>')(n) + PROSE,
  items: (n) => `<p>${PROSE}</p><ul>${fill('<li>item one')(n)}</ul>`,
  subheadings: fill(`<h2>Sub heading</h2><p>${PROSE}</p>`),
  paragraphs: count((at) => `<p>${at} ${PROSE}</p>`),
  'short paragraphs': count((at) => `<p>short ${at}</p>`),
  boxes: fill(`<div class=a><p>${PROSE}</p></div>`),
  asides: fill(`<aside>${PROSE}</aside>`),
  links: fill('<a href=x>link</a> '),
  classes: count((at) => `<div class="aB${at}cD">x</div>`),
  'a picture in its address': (n) => `<img src="data:image/png;base64,${fill('A')(n)}">${PROSE}`,
}
/** @type {Record<string, Make>} */
const text = {
  ...Object.fromEntries(
    [
      ...[
        ' ',
        '\n',
        'word ',
        'a\n',
        'line one\n',
        PROSE,
        `${PROSE}\n`,
        CHINESE,
        `${CHINESE}\n`,
        '来源：',
        '- item one\n',
        '-----\n',
        '-',
        '(',
        '產(chǎn)',
        '產(chǎ',
        '產()',
        '1',
      ],
      ...[
        '2024-03-05 ',
        '\u0301',
        '\u202e',
        '\u202eא',
        '\u200ea\r',
        '\ud800',
        '👩\u200d',
        '%E4%B8',
        '%E6%96%B0\n',
        '%25E6',
        '\\u65b0',
        '\\xe6\\x96\\xb0\n',
        '=E6=96=B0\n',
        '=E6=\n',
      ],
      ...[
        '=?gb2312?B?0MLOxQ==?= ',
        '&#26032;',
        '&amp;',
        '&#202;&#208;\n',
        '\ufffd',
        '新\ufffd',
        '新?',
        '\u0093a\u0094 ',
        'a\u0085',
        '\u001b[',
        '\u001b]',
        '⽂章',
        '\uf9e1',
        '\ue603',
      ],
      ...[
        '中\u200b',
        '。',
        'Photo: ',
        '## Head\ntext\n',
        '*_`[]()<>#+-.!|~\\',
        '`',
        '![',
        '**a ',
        '<a',
        'Ann Lee, ',
        'Ab',
        'http://a.b/c?d=e ',
        '(chǎn)',
        '，。',
        '“A” ',
        'ｱｲｳ',
        '龘靐齉',
      ],
      ...[
        asLatin(CHINESE),
        `${asLatin(CHINESE)}\n`,
        '鏂伴椈鍙戝竷浼',
        '甯傛斂搴滄槰鏃ュ彫寮\ufffd鏂伴椈\n',
        'ﾊﾟ縺ｮ縺ｧ縺\n',
      ],
    ].map((it) => [
      `text ${JSON.stringify(it.length > 16 ? `${it.slice(0, 16)}…${it.length}` : it)}`,
      fill(it),
    ]),
  ),
  'text of spaces in a paragraph': (n) => `Council approves\n${PROSE}\na${' '.repeat(n)}b.\n${PROSE}`,
  'text of articles': fill(`Council approves plan\nSource: Reuters 2024-03-05\n${PROSE}\n${PROSE}\n-----\n`),
  'text of numbers': count((at) => `${at}. item\n`),
  'random Han': random(0x4e00, 20900),
  'random Han in lines': random(0x4e00, 20900, 40),
  'random Hangul': random(0xac00, 11172),
  'random Latin-1': random(0xa0, 96),
  'random Cyrillic': random(0x400, 96),
}

/** @type {(kind: 'html' | 'text', group: Record<string, Make>) => [string, { kind: 'html' | 'text', make: Make }][]} */
const of = (kind, group) => Object.entries(group).map(([name, make]) => [name, { kind, make }])

/** @type {Record<string, { kind: 'html' | 'text', make: (bytes: number) => string }>} */
export const shapes = Object.fromEntries([...of('html', html), ...of('text', text)])
