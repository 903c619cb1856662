/* Structures an article with the library and prints what was found. Run: node examples/library.js */
import { readFile } from 'node:fs/promises'
import { parse } from 'newsparse'

const content = await readFile(new URL('wetland.txt', import.meta.url))
const { title, date, authors, sections, report } = await parse({ content, name: 'wetland.txt' })

console.log(title)
console.log(`${date}, ${authors.join(', ')}`)
for (const { heading, blocks } of sections)
  console.log(`- ${heading ?? '(opening)'}: ${blocks.length} blocks`)
for (const { kind, count } of report?.repairs ?? []) console.log(`repaired: ${count} × ${kind}`)
