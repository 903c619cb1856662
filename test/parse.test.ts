import { expect, test } from 'vitest'
import { parse, repair } from '../src/index.ts'

test('every key of the article is there', async () => {
  const article = await parse('Headline\n\nA paragraph of some length, with a full stop at its end.')
  expect(Object.keys(article)).toEqual([
    'schema',
    'id',
    'url',
    'site',
    'image',
    'keywords',
    'category',
    'access',
    'title',
    'subtitle',
    'source',
    'date',
    'updated',
    'views',
    'comments',
    'authors',
    'editors',
    'photographers',
    'location',
    'description',
    'language',
    'script',
    'sections',
    'report',
  ])
})

test('text that needs no repair comes back as it was', async () => {
  const { text, plan } = await repair('clean\ttext\r\n')
  expect({ text, plan }).toEqual({ text: 'clean\ttext\r\n', plan: [] })
})
