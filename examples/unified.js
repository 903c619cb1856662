/* Runs newsparse at the end of a rehype pipeline. Run: node examples/unified.js */
import { rehypeNewsparse } from 'newsparse/unified'
import rehypeParse from 'rehype-parse'
import { unified } from 'unified'

const html = `<article><h1>Ferry returns to the lake</h1><p>By Ada Lind</p><p>2021-05-03 09:30</p>
<p>The old ferry crossed the lake again on Monday, with forty passengers, two bicycles and a goat on board.</p>
<p>The crew of three had spent the winter repairing the engine, and nobody had expected it to start at the first attempt.</p></article>`
const file = await unified().use(rehypeParse, { fragment: true }).use(rehypeNewsparse).process(html)

console.log(file.result.title)
console.log(file.result.date)
