/** Runs what most runs need, so that what V8 compiles for it can be kept for the next run. */
import { parse, repair, stringify } from '../index.ts'
import { wasStopped } from './batch/within.ts'

const DUMP = `返回首页
旧桥改造完成
来源：江边晚报 日期：2023-05-06 作者：王小明 点击：12次
本报讯 5月5日，老城區(qū)三座旧桥的改造工程已经完成，產(chǎn)業(yè)园预计下月恢复通车。
一、桥面更宽
工程负责人说，改造后的桥面比原来宽两米，并增设了人行道和照明。
上一篇：没有了
`
const PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Old ferry sails again - Harbour Post</title>
<script type="application/ld+json">{"@type":"NewsArticle","headline":"Old ferry sails again","datePublished":"2023-05-06"}</script>
</head><body><nav><a href="/">Home</a></nav><article><h1>Old ferry sails again</h1><p class="byline">By Ann Reed | May 6, 2023</p>
<p>The ferry that lay in the harbour for <b>nine years</b> sails again, the <a href="/port">port office</a> said on Friday.</p>
<h2>What it cost</h2><p>The repair took two winters and cost less than a new ship would have, an engineer said.</p>
<ul><li>Two decks</li></ul><figure><img src="ferry.jpg"><figcaption>The ferry</figcaption></figure></article></body></html>`

/** Takes about a fifth of a second. What is rarer than this is compiled when it is needed: to read what is kept costs time too.
 * @param kind What the command line was started for, as `bin/packed.js` tells it. */
export async function warm(kind: string): Promise<void> {
  if (wasStopped()) return
  if (kind === 'repair' || kind === 'check') await repair(DUMP)
  if (kind === 'text' || kind === 'page')
    await stringify(await parse(new TextEncoder().encode(kind === 'page' ? PAGE : DUMP)))
}
