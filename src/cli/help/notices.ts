/** What each notice and each error means for a reader, and what to do about it: `newsparse help CODE`. */
import type { ErrorCode, NoticeCode } from '../../index.ts'

export interface Meaning {
  means: string
  todo: string
}

export const notices: Readonly<Record<NoticeCode, Meaning>> = {
  'machine-converted-script': {
    means: 'The text was converted from Simplified to Traditional one character at a time.',
    todo: 'Convert it once more with --script hant, tw or hk: the characters that were left are restored then.',
  },
  'mixed-script': {
    means:
      'Simplified and Traditional stand in one text: a quotation, an article put together of two, a menu of another page.',
    todo: 'Look at the lines that are named. With --script NAME each line is converted from its own script.',
  },
  'ambiguous-conversion': {
    means:
      'Words around this place decided for one Traditional character; the dictionaries alone give another.',
    todo: 'Read the place. Where the other one is right, state the word with --dictionary.',
  },
  'repeated-text': {
    means: 'A passage stands more than once in the article.',
    todo: 'Leave it, or drop the repetitions with --dedupe.',
  },
  'several-articles': {
    means: 'The text holds more than one article.',
    todo: 'Look at the line that is named; cut the text there when each article should have a result of its own.',
  },
  'no-reference-date': {
    means: 'The date is relative (“yesterday”) or has no year, so it stays unknown.',
    todo: 'Say when the text was published: --reference-date 2024-03-05, or "referenceDate" in a record.',
  },
  'ambiguous-date': {
    means:
      'Both figures of a date like 03/05/2024 may be the month, and nothing tells: no language with one order, no region, no other date of the text.',
    todo: 'Give the reference date with --reference-date, or the address of the page; a day in the future is left out.',
  },
  'encoding-conflict': {
    means: 'The page declares one encoding and its bytes are in another one.',
    todo: 'Nothing when the text reads well; else name the encoding with --encoding.',
  },
  'doubtful-encoding': {
    means:
      'The bytes declare no encoding and fit several, or they read like no text in any; the likeliest one was taken.',
    todo: 'When the text reads wrong, name the encoding with --encoding; the notice lists the next ones.',
  },
  'unweighed-text': {
    means: 'So much of the text looks like no language that not all of it was compared with every encoding.',
    todo: 'See whether it is text at all; if it is, cut it in pieces, or give its encoding with --encoding.',
  },
  'possible-gloss': {
    means:
      'A few characters are followed by their reading in parentheses; that may be meant, so it was left.',
    todo: 'Take them out by hand when they do not belong there.',
  },
  'lost-character': {
    means:
      'The bytes of some characters are gone; U+FFFD stands in their place, and digits may be lost with them.',
    todo: 'Fetch the text again from where it was still whole, or mend the places by hand.',
  },
  'partial-repair': {
    means: 'Part of a misread line could be read back; beside it stands what could not.',
    todo: 'Look at the line, and fetch the text again from where it was still whole.',
  },
  'mixed-encodings': {
    means: 'Some lines are in another encoding than the rest; each was decoded with its own.',
    todo: 'Look at the lines that are named; a file that was put together from parts is often read right.',
  },
  'control-characters': {
    means: 'Control characters that mean nothing were left, since they may be a trace of what was lost.',
    todo: 'Fetch the text again, or take them out by hand.',
  },
  'private-use-characters': {
    means:
      'Characters that only a certain font can show were left: icons, or digits that a site hides from copying.',
    todo: 'Read the places on the page itself, and type what stands there.',
  },
  'cesu-8': {
    means: 'The file is CESU-8, UTF-8 with emoji in two halves; they were joined.',
    todo: 'Nothing. Let the program that wrote the file write UTF-8 when you can.',
  },
  'cut-character': {
    means: 'The file ends in the middle of a character.',
    todo: 'See whether more of the text is missing, and fetch it again.',
  },
  'more-pages': {
    means: 'The page names a next page of the same article, which was not read.',
    todo: 'Fetch that page, too, and read it for itself.',
  },
  'hidden-text': {
    means: 'The article stands in elements that are hidden until scripts run; it was taken from there.',
    todo: 'Nothing, when the text is the one that a reader sees.',
  },
  'text-not-shown': {
    means: 'The page holds more of the article than it shows; what is not shown is not taken.',
    todo: 'Save the page from a browser, where scripts have run, or with the subscription it asks for.',
  },
  'cut-by-paywall': {
    means: 'The page shows only the beginning of its article to those who did not subscribe.',
    todo: 'Fetch the page once more as a subscriber, or keep what there is.',
  },
  'no-site-body': {
    means: 'The selector for the body in your rules for the site finds nothing on this page.',
    todo: 'See with newsparse explain how the page is built now, and change `sites` in the configuration.',
  },
  'deep-markup': {
    means: 'More elements stand open in each other than any browser opens; the text below them was kept.',
    todo: 'Nothing, when the text reads well: the page was made by a fault or to do harm.',
  },
  'many-nodes': {
    means: 'The page has more elements than are read; the text of the others was kept.',
    todo: 'See whether the file holds many pages, and cut it.',
  },
  'many-lines': {
    means:
      'The text has more lines than are looked at one by one; the others were kept, a thousand as one paragraph.',
    todo: 'See whether the file is a table or holds many texts, and cut it.',
  },
  'many-attributes': {
    means: 'An element has more attributes than are read.',
    todo: 'Nothing, when the text reads well.',
  },
  'unclosed-formatting': {
    means: 'Formatting that nothing closes was opened anew in each block until there was too much of it.',
    todo: 'Nothing, when the text reads well: only marks are missing.',
  },
  'many-statements': {
    means: 'The markup states more about the article than is read; the rest was passed over.',
    todo: 'Compare the fields with the page: it may be a list of articles.',
  },
  'long-value': {
    means: 'A title, a name, a day or a place is longer than any article has; it was cut or passed over.',
    todo: 'Look at the field in the page: it holds something else.',
  },
  'raw-html': {
    means: 'A tree that a program built holds HTML that is still text (raw nodes), which was not read.',
    todo: 'Put rehype-raw in front of rehypeNewsparse; the command line never meets this.',
  },
  'unsafe-address': {
    means:
      'A picture, or the page itself, has an address that runs a script (`javascript:`, `vbscript:`) or holds its content itself (`data:`).',
    todo: 'Nothing, as a rule: such addresses are not given on. Save the picture from the page when it is needed.',
  },
  'damaged-text': {
    means: 'Parts of the text were destroyed before they came here: U+FFFD, 锟斤拷, rows of question marks.',
    todo: 'Fetch the text again from where it was still whole; nothing can bring it back from here.',
  },
}

export const errors: Readonly<Record<ErrorCode, Meaning>> = {
  'bad-option': {
    means: 'An option has a value it cannot have.',
    todo: 'Use one of the values that are named.',
  },
  'bad-record': {
    means: 'A line of NDJSON is no record: no JSON object, not exactly one document in it, or a bad option.',
    todo: 'Write {"id", "text"}, {"id", "html"} or {"id", "bytes"}; see docs/cli.md.',
  },
  unreadable: { means: 'An input could not be read.', todo: 'Check the path and the permissions.' },
  unwritable: {
    means: 'A result could not be written.',
    todo: 'Check the path, the permissions and the disk.',
  },
  'no-article': {
    means: 'There is no article in the input: it is empty, or nothing but navigation.',
    todo: 'What a page states all the same is in `error.fields` with --json; `newsparse explain` shows what was left out; name what the input is with --from when it was taken for something else.',
  },
  'binary-input': {
    means: 'The bytes are no text: a picture, an archive, a program.',
    todo: 'Convert it to text or HTML first; name the encoding with --encoding when it is text after all.',
  },
  'too-large': { means: 'The input is larger than the limit.', todo: 'Raise the limit with --max-bytes.' },
  timeout: {
    means: 'The document took longer than the run allows.',
    todo: 'Raise the limit with --timeout.',
  },
  internal: { means: 'A fault of newsparse.', todo: 'Report it with the input that shows it.' },
}
