/** The own pages of `test/pages`: what each is about, and what is checked of it. */
import type { ParsedArticle } from '../src/index.ts'

/** What is checked of a page: the fields of the headline, and the fate of each block. */
export interface View {
  title: string | null
  subtitle: string | null
  description: string | null
  blocks: string[]
  notices: string[]
}

/** The beginning of a block's text. */
const SHOWN = 40

/** `keep paragraph: The council …`, `drop related by link-density: Storm …`. */
export function viewOf({ title, subtitle, description, report, explanation }: ParsedArticle): View {
  return {
    title,
    subtitle,
    description,
    blocks: explanation!.blocks.map(({ outcome, type, reason, rule, mark, level, text }) => {
      const fate =
        outcome === 'drop'
          ? `drop ${reason} by ${rule}`
          : mark
            ? `keep subheading ${level} by ${mark}`
            : outcome === 'keep'
              ? `keep ${type}${rule ? ` by ${rule}` : ''}`
              : outcome
      return `${fate}: ${[...text.replace(/\s+/g, ' ')].slice(0, SHOWN).join('')}`
    }),
    notices: report!.notices.map(({ code }) => code),
  }
}
