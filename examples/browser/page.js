/* An article out of what is pasted or chosen. Nothing leaves the page. */
import { parse, stringify } from 'newsparse'

const find = (/** @type {string} */ id) => /** @type {HTMLElement} */ (document.getElementById(id))
const text = /** @type {HTMLTextAreaElement} */ (find('text'))
const file = /** @type {HTMLInputElement} */ (find('file'))

/** @param {import('newsparse').Input | string} input */
async function show(input) {
  const article = await parse(input)
  const repairs = article.report?.repairs.map(({ kind, count }) => `${count} × ${kind}`) ?? []
  find('said').textContent = repairs.length > 0 ? `repaired: ${repairs.join(', ')}` : 'nothing to repair'
  find('article').textContent = await stringify(article, 'markdown')
}

text.addEventListener('input', () => show(text.value))
file.addEventListener('change', async () => {
  const chosen = file.files?.[0]
  if (chosen) await show({ content: new Uint8Array(await chosen.arrayBuffer()), name: chosen.name })
})
