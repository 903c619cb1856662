/** The fields of pages as sixty-six content systems and platforms write them, in fourteen languages. */
import { describe, expect, test } from 'vitest'
import { parse } from '../../src/index.ts'
import { stories } from './cms/articles.ts'
import { asia } from './cms/asia.ts'
import { platforms } from './cms/platforms.ts'
import { templates } from './cms/templates.ts'

/** They fail, and have to until they are mended. */
const KNOWN = new Set([
  'CSDN zh', // day, name and counter of a line without a sign between them
  'Daum News ko', // a name without a role, right before the day
])

describe.each([...templates, ...platforms, ...asia].map((it) => [it.name, it] as const))(
  '%s',
  (name, { langs, html, wanted }) => {
    test.each(langs)('in %s', async (lang) => {
      const story = stories[lang]!
      const article = await parse({ content: html(story), kind: 'html' })
      const expected = wanted(story)
      const read = Object.fromEntries(
        Object.keys(expected).map((field) => [field, article[field as keyof typeof expected]]),
      )
      if (KNOWN.has(`${name} ${lang}`)) expect(read).not.toEqual(expected)
      else expect(read).toEqual(expected)
      expect(article.sections.flatMap(({ blocks }) => blocks.map(({ text }) => text)).join('\n')).toContain(
        story.paragraphs[1],
      )
    })
  },
)
