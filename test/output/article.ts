/** One article with everything in it, for the tests of the formats. */
import type { Article } from '../../src/index.ts'

export const full: Article = {
  schema: 'newsparse/1',
  id: 'a1',
  url: 'https://harbour.example/2024/ferry?a=1&b=2',
  site: 'Harbour Post',
  image: 'https://harbour.example/ferry.jpg',
  keywords: ['ferry', 'harbour & port'],
  category: 'Town',
  access: 'metered',
  title: 'Old ferry <sold> & "gone"',
  subtitle: 'A second headline',
  source: 'The Agency',
  date: '2024-03-05T09:30+08:00',
  updated: '2024-03-06',
  views: 12000,
  comments: 3,
  authors: ['Mary Smith', '何向晚'],
  editors: ['Ed Itor'],
  photographers: ['Pho Tographer'],
  location: 'Harbour Town',
  description: 'What happened, in one sentence.',
  language: 'zh',
  script: 'Hans',
  sections: [
    {
      heading: null,
      level: null,
      blocks: [
        {
          type: 'paragraph',
          text: 'The old ferry was sold & paid.',
          marks: [
            { type: 'strong', start: 4, end: 13 },
            { type: 'link', start: 8, end: 22, href: 'https://harbour.example/sale?a=1&b=2' },
            { type: 'emphasis', start: 18, end: 29 },
          ],
        },
        { type: 'quote', text: 'It served us.\nFor sixty years.', cite: null },
        {
          type: 'image',
          text: 'The ferry, 2024',
          src: 'https://harbour.example/b.jpg',
          alt: 'A "ferry"',
          credit: null,
        },
      ],
    },
    {
      heading: 'What comes <next>',
      level: 2,
      blocks: [
        {
          type: 'list',
          text: 'one\ntwo',
          ordered: true,
          start: 1,
          items: [{ text: 'one' }, { text: 'two' }],
        },
        {
          type: 'table',
          text: 'Trips\nYear\tTrips\n2020\t1200',
          rows: [
            ['Year', 'Trips'],
            ['2020', '1200'],
          ],
          headers: 1,
          caption: 'Trips',
          marks: [{ type: 'strong', start: 22, end: 26 }],
        },
        { type: 'code', text: 'if (a < b) { go() }', language: null },
      ],
    },
  ],
}

/** Nothing is known of it. */
export const empty: Article = {
  ...full,
  id: null,
  url: null,
  site: null,
  image: null,
  keywords: [],
  category: null,
  access: null,
  title: null,
  subtitle: null,
  source: null,
  date: null,
  updated: null,
  views: null,
  comments: null,
  authors: [],
  editors: [],
  photographers: [],
  location: null,
  description: null,
  language: null,
  script: null,
  sections: [],
}
