/** Text that is none of the page for a reader: hidden, of a control, the reading of characters, a mark of markup, what a rule for the site leaves out. */
import { rule } from './rule.ts'

export const siteDrop = rule({
  id: 'site-drop',
  reason: 'configured',
  on: 'block',
  pages: 'html',
  doc: 'A rule for the site says so: `drop` in the option `sites`.',
  applies:
    ({ page }) =>
    (at) =>
      page.leaves[at]!.aside === 'dropped',
})

export const hidden = rule({
  id: 'hidden',
  reason: 'hidden',
  on: 'block',
  pages: 'html',
  doc: 'An attribute or the element hides it: `hidden`, `display: none`, `aria-hidden` (but on paragraphs), `<template>`, `<noscript>`, `<svg>`. Not so where the whole article is hidden for a script to show.',
  applies:
    ({ page, isUnveiled }) =>
    (at) => {
      const { aside, veiled } = page.leaves[at]!
      return aside === 'hidden' && !(isUnveiled && veiled)
    },
})

export const button = rule({
  id: 'button',
  reason: 'control',
  on: 'block',
  pages: 'html',
  doc: 'The label of a button, a field or a list to choose from; a link that is set as a button and stands apart from the text, but none to a document.',
  applies:
    ({ page }) =>
    (at) =>
      page.leaves[at]!.aside === 'control',
})

export const reading = rule({
  id: 'reading',
  reason: 'reading',
  on: 'block',
  pages: 'html',
  doc: 'How characters are read, written above or beside them (`<rt>`).',
  applies:
    ({ page }) =>
    (at) =>
      page.leaves[at]!.aside === 'reading',
})

export const markup = rule({
  id: 'markup',
  reason: 'markup',
  on: 'block',
  pages: 'text',
  doc: 'The `##` before a heading of Markdown.',
  applies:
    ({ page }) =>
    (at) =>
      page.leaves[at]!.aside === 'markup',
})
