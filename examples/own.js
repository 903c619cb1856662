/* A language, a repair and a format of one's own, without a fork. Run: node examples/own.js */
import { languages, parse, repairs } from 'newsparse'

/**
 * Esperanto: the labels of header lines. Every other list may be left out.
 *
 * @type {import('newsparse').OwnLanguage}
 */
const esperanto = { tag: 'eo', labels: { source: ['Fonto'], authors: ['Verkis'] }, nulls: ['nekonata'] }

/**
 * A scanner that reads `fi` as a lozenge. A repair proposes edits and changes nothing itself.
 *
 * @type {import('newsparse').Repair}
 */
const lozenge = {
  kind: 'own-lozenge',
  scope: 'text',
  description: 'The ligature fi was read as a lozenge: `◊no` is `fino`.',
  find(text) {
    const edits = [...text.matchAll(/◊(?=\p{L})/gu)].map(({ index }) => ({
      start: index,
      end: index + 1,
      to: 'fi',
    }))
    return edits.length > 0 ? { edits } : null
  },
}

/**
 * A format is a function of the article.
 *
 * @param {import('newsparse').Article} article
 */
const line = ({ title, authors, source, sections }) =>
  `${title} | ${authors.join(', ')} | ${source} | ${sections.length} section`

const text = `La ◊no de la pramo
Verkis: Ada Lind  Fonto: La Bordo

La malnova pramo transiris la lagon la lastan fojon lunde, kun kvardek pasaĝeroj kaj unu kapro.
`
const article = await parse(text, { languages: [...languages, esperanto], repairs: [...repairs, lozenge] })
console.log(line(article))
console.log(article.report?.repairs.map(({ kind, count }) => `${count} × ${kind}`).join(', '))
