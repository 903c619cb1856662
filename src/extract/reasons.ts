import type { FurnitureKind } from '../types.ts'

/** Every reason for which a piece of a page is left out of the article. `docs/sections.md` is checked against it. */

export const dropReasons = {
  navigation: 'Menus, breadcrumbs, lists of topics: what leads elsewhere on the site.',
  control: 'What a reader clicks: print, share, font size, log in, subscribe.',
  related: 'Other articles that are offered: their titles, and the line that announces them.',
  comments: 'What readers wrote below the article, and the form to do so.',
  footer: 'What ends every page of the site: imprint, contact, legal notes.',
  copyright: 'Who holds the rights, and what may not be done with the text.',
  advertisement: 'Advertisements and appeals to subscribe or donate.',
  'author-box': 'Who the author is, where to follow them, and who else worked on the text.',
  inset: 'A box beside the text: facts, profiles, polls.',
  headline: 'Another headline, or the same once more.',
  outside: 'Stands outside the article, and nothing more is known about it.',
  hidden: 'What a browser does not show.',
  reading: 'How characters are read, written above or beside them (ruby).',
  'other-article': 'A second article in the same input.',
  'original-title': 'The headline that the text had where it was first published.',
  markup: 'Marks of a markup language, such as the `##` before a heading.',
  configured: 'A rule of yours for the site leaves it out (`sites`).',
  repeated: 'What stands in the article already: a picture, and (only when asked for) a passage.',
} as const satisfies Record<string, string>

export type DropReason = keyof typeof dropReasons

/** Why a line is left out that is known by its words, or by nothing but its place (null). */
export function reasonOf(phrase: FurnitureKind | null): DropReason {
  switch (phrase) {
    case null:
    case 'credit':
      return 'navigation'
    case 'promotion':
      return 'advertisement'
    case 'contributors':
      return 'author-box'
    case 'original':
      return 'original-title'
    default:
      return phrase
  }
}
