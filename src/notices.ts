/** The one table of notice codes: how bad each is, and its sentence. `docs/notices.md` is checked against it. */
import type { Notice } from './schema/article.ts'
import type { Notices } from './types.ts'

export type Severity = 'info' | 'warning' | 'error'

interface NoticeType {
  severity: Severity
  /** `{count}` and `{detail}` are filled in; of `{place|places}` the one that goes with the count stays. */
  message: string
}

export const noticeTypes = {
  'machine-converted-script': {
    severity: 'info',
    message:
      'The Traditional text was converted character by character: 于, 后, 里 and others were left Simplified.',
  },
  'mixed-script': { severity: 'info', message: 'The text is in both Chinese scripts: {detail}.' },
  'ambiguous-conversion': {
    severity: 'info',
    message: 'Two conversions were near: {detail}.',
  },
  'repeated-text': { severity: 'info', message: 'A passage stands more than once: {detail}' },
  'several-articles': { severity: 'warning', message: 'The text holds {count} articles: {detail}.' },
  'no-reference-date': {
    severity: 'info',
    message: 'The date is relative or has no year ({detail}); give a reference date to read it.',
  },
  'ambiguous-date': {
    severity: 'info',
    message: 'Nothing tells day from month in {detail}: the date stays open.',
  },
  'encoding-conflict': {
    severity: 'warning',
    message: 'The declared encoding contradicts the bytes: {detail}',
  },
  'doubtful-encoding': {
    severity: 'warning',
    message:
      'Nothing tells the encoding for sure: {detail}. Give it with --encoding if the text reads wrong.',
  },
  'unweighed-text': {
    severity: 'info',
    message:
      'Left as it stands, since there is too much of it to weigh: {count} {stretch was|stretches were} read in the commonest mix-ups of encodings alone.',
  },
  'possible-gloss': {
    severity: 'info',
    message:
      'Readings stand in parentheses behind {count} {character|characters}; too few to tell damage from intent, so they were left.',
  },
  'lost-character': {
    severity: 'warning',
    message:
      '{count} {place|places} lost characters for good, digits perhaps: U+FFFD stands there instead; on line {detail}.',
  },
  'partial-repair': {
    severity: 'warning',
    message:
      'Misread text was read back in part: {count} {place is|places are} left as {it stands|they stand}, since nothing tells what stood there.',
  },
  'mixed-encodings': {
    severity: 'warning',
    message: 'The file mixes encodings: {detail}. {count} {stretch was|stretches were} decoded apart.',
  },
  'control-characters': {
    severity: 'info',
    message:
      '{count} C1 control {character was|characters were} left: windows-1252 has no such {byte|bytes}.',
  },
  'private-use-characters': {
    severity: 'info',
    message: '{count} private-use {character was|characters were} left: the meaning depends on a font.',
  },
  'cesu-8': {
    severity: 'info',
    message: 'The file is CESU-8: pairs of surrogates were joined to the characters they stand for.',
  },
  'cut-character': {
    severity: 'warning',
    message: 'The file ends inside a character, which is lost; U+FFFD stands for it.',
  },
  'more-pages': {
    severity: 'info',
    message: 'The article goes on on another page, which was not read: {detail}',
  },
  'hidden-text': {
    severity: 'info',
    message: 'The article stands in hidden elements, which scripts show; it was taken from there.',
  },
  'text-not-shown': {
    severity: 'warning',
    message:
      'The page holds more of the article than it shows: scripts bring it in, or a subscription. {detail}',
  },
  'cut-by-paywall': {
    severity: 'warning',
    message:
      'The page says that the text is for subscribers, and it ends at an offer to become one: {detail}',
  },
  'no-site-body': {
    severity: 'warning',
    message:
      'The rules for {detail} name a body, and nothing on the page is it; the body was looked for as on any page.',
  },
  'deep-markup': {
    severity: 'warning',
    message: '{count} {element was|elements were} not opened: more than 512 stood open. Their text was kept.',
  },
  'many-nodes': {
    severity: 'warning',
    message:
      'The page has more than 200,000 elements and comments: {count} {one was|were} left out, their text was kept.',
  },
  'many-lines': {
    severity: 'warning',
    message:
      'The text has more than 200,000 lines: {count} {line was|lines were} put together by the thousand, each thousand as one paragraph.',
  },
  'many-attributes': {
    severity: 'info',
    message: '{count} {element has|elements have} more than 200 attributes; the others were not read.',
  },
  'unclosed-formatting': {
    severity: 'warning',
    message: 'Formatting that is never closed (<b>, <font>) was opened anew 20,000 times and then no more.',
  },
  'many-statements': {
    severity: 'warning',
    message:
      'The page states more in its markup than is read: {count} {statement was|statements were} passed over.',
  },
  'unsafe-address': {
    severity: 'warning',
    message:
      '{count} {address runs a script or holds its content itself and was|addresses run scripts or hold their content themselves and were} not given on.',
  },
  'long-value': {
    severity: 'warning',
    message:
      '{count} {statement|statements} of the markup {is|are} too long to be what {it says|they say}: cut or passed over.',
  },
  'raw-html': {
    severity: 'warning',
    message:
      'The tree holds HTML that is not parsed ({count} {stretch|stretches}), which was not read: put rehype-raw in front.',
  },
  'damaged-text': {
    severity: 'warning',
    message: 'Parts of the text are damaged for good ({count} {place|places}): they were left.',
  },
} as const satisfies Record<string, NoticeType>

export type NoticeCode = keyof typeof noticeTypes

/** How bad a notice is. Codes of a user's own repairs count as warnings. */
export function severityOf(code: string): Severity {
  return noticeTypes[code as NoticeCode]?.severity ?? 'warning'
}

/** A collection; stages add to it, the report lists it in the order of adding. */
export function createNotices(before: readonly Notice[] = []): Notices {
  const list: Notice[] = [...before]
  return {
    add(code, { line = null, count = null, detail = '' } = {}) {
      const sentence: string = noticeTypes[code as NoticeCode]?.message ?? code
      const message = sentence.replace(/\{([^{}|]+)(?:\|([^{}]+))?\}/g, (_, one: string, many?: string) =>
        many ? (count === 1 ? one : many) : one === 'count' ? String(count) : detail,
      )
      list.push({ code, message, line, count })
    },
    list: () => list,
  }
}
