/** Official notices (公文): what they consist of stays in the text, and the day that they are signed with is theirs. */
import { describe, expect, test } from 'vitest'
import { parse } from '../../src/index.ts'
import type { Article } from '../../src/types.ts'

interface Notice {
  name: string
  kind: 'html' | 'text'
  content: string
  title: string
  date: string
  /** Each stands in the text of the article. */
  kept: readonly string[]
  source?: string | null
}

const html = (title: string, body: string, head = '') =>
  `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${title}</title>${head}</head><body>
<div class="header"><a href="/">首页</a><a href="/xxgk/">信息公开</a><a href="/bsfw/">办事服务</a></div>${body}
<div class="footer"><p>主办：河湾市人民政府办公室</p><p>网站标识码：3300000001</p></div></body></html>`

const ONE =
  '为进一步做好老旧桥梁的安全管理工作，保障人民群众出行安全，经市人民政府同意，现就有关事项通知如下，请认真贯彻执行。'
const TWO =
  '各单位要对本辖区内使用满三十年的桥梁逐一开展检查，建立台账，明确责任人，发现隐患的应当立即采取限行或者封闭措施。'
const THREE = '各单位应于每季度末将检查情况报市交通运输局汇总，重大情况随时报告。'

const notices: readonly Notice[] = [
  {
    name: 'appointments, a clause a line, in plain text',
    kind: 'text',
    title: '河湾市人民政府关于沈望舟等同志职务任免的通知',
    content:
      '河湾市人民政府关于沈望舟等同志职务任免的通知\n\n河政干〔2024〕4号\n\n各县（区）人民政府，市政府各部门：\n\n经研究决定：\n\n任命沈望舟为河湾市交通运输局局长；\n\n任命李思齐为河湾市水利局副局长（试用期一年）；\n\n免去周海涛的河湾市交通运输局局长职务。\n\n河湾市人民政府\n2024年3月5日',
    date: '2024-03-05',
    kept: ['河政干〔2024〕4号', '经研究决定：', '任命沈望舟为河湾市交通运输局局长；', '河湾市人民政府'],
  },
  {
    name: 'an answer whose number stands beside who signs for it',
    kind: 'html',
    title: '河湾市交通运输局关于市人大代表第23号建议的答复',
    content: html(
      '河湾市交通运输局关于市人大代表第23号建议的答复',
      `<div class="zw"><h1>河湾市交通运输局关于市人大代表第23号建议的答复</h1><div class="fbt">河交函〔2024〕31号　签发人：陆远舟</div><p>周海涛代表：</p><p>您提出的《关于尽快维修老港大桥的建议》收悉，经认真研究，现答复如下：</p><p>${TWO}</p><p>感谢您对我市交通工作的关心和支持。</p><p>河湾市交通运输局</p><p>2024年3月5日</p><p>抄送：市人大代表工作委员会</p></div>`,
    ),
    date: '2024-03-05',
    kept: ['签发人：陆远舟', '周海涛代表：', '河湾市交通运输局', '抄送：市人大代表工作委员会'],
  },
  {
    name: 'a public notice of a county in Taiwan, in plain text',
    kind: 'text',
    title: '河灣縣政府公告',
    content:
      '河灣縣政府公告\n\n發文日期：中華民國113年3月5日\n發文字號：府交字第1130012345號\n\n主旨：公告封閉老港大橋，禁止車輛及行人通行。\n\n依據：公路法第五十九條。\n\n公告事項：\n一、封閉期間自中華民國113年3月10日起至114年3月9日止，往來車輛請改道行駛縣道，並遵守現場交通指揮人員之指揮。\n\n縣長　沈望舟',
    date: '2024-03-05',
    kept: ['主旨：公告封閉老港大橋，禁止車輛及行人通行。', '依據：公路法第五十九條。', '縣長'],
  },
  {
    name: 'a notice as TRS writes it, with attachments as links',
    kind: 'html',
    title: '河湾市人民政府办公室关于开展老旧桥梁安全检查的通知',
    content: html(
      '河湾市人民政府办公室关于开展老旧桥梁安全检查的通知_河湾市人民政府',
      `<div class="article"><h1>河湾市人民政府办公室关于开展老旧桥梁安全检查的通知</h1><div class="info">发布时间：2024-03-08 09:12 来源：市政府办公室 浏览次数：126</div><div class="TRS_Editor"><p style="text-align:center">河政办发〔2024〕12号</p><p>各县（区）人民政府，市政府各部门、各直属单位：</p><p>　　${ONE}</p><p>　　${TWO}</p><p>　　${THREE}</p><p>　　附件：1.<a href="/a1.doc">老旧桥梁检查表</a></p><p>　　　　　2.<a href="/a2.doc">桥梁隐患台账</a></p><p style="text-align:right">河湾市人民政府办公室</p><p style="text-align:right">2024年3月5日</p><p>　　（此件公开发布）</p></div></div>`,
    ),
    date: '2024-03-08T09:12',
    source: '市政府办公室',
    kept: [
      '河政办发〔2024〕12号',
      '各县（区）人民政府，市政府各部门、各直属单位：',
      '老旧桥梁检查表',
      '桥梁隐患台账',
      '河湾市人民政府办公室',
      '2024年3月5日',
      '（此件公开发布）',
    ],
  },
  {
    name: 'a notice under a table of its data',
    kind: 'html',
    title: '关于印发《河湾市渡口管理办法》的通知',
    content: html(
      '关于印发《河湾市渡口管理办法》的通知',
      `<div class="xxgk"><table class="index"><tr><td>索 引 号：</td><td>001008003/2024-00012</td><td>主题分类：</td><td>交通</td></tr><tr><td>发布机构：</td><td>河湾市交通运输局</td><td>成文日期：</td><td>2024-03-05</td></tr><tr><td>文　　号：</td><td>河交发〔2024〕7号</td><td>有 效 性：</td><td>有效</td></tr></table><h1>关于印发《河湾市渡口管理办法》的通知</h1><div id="zoom"><p>各县（区）交通运输局，局属各单位：</p><p>${ONE}</p><p>${TWO}</p><p>附件：河湾市渡口管理办法</p><p>河湾市交通运输局</p><p>2024年3月5日</p></div></div>`,
    ),
    date: '2024-03-05',
    kept: [
      '各县（区）交通运输局，局属各单位：',
      '附件：河湾市渡口管理办法',
      '河湾市交通运输局',
      '2024年3月5日',
    ],
  },
  {
    name: 'a letter of reply whose title is a paragraph',
    kind: 'html',
    title: '河湾市人民政府关于同意设立旧渡口公园的批复',
    content: html(
      '河湾市人民政府关于同意设立旧渡口公园的批复',
      `<div class="content"><p style="text-align:center"><strong>河湾市人民政府关于同意设立旧渡口公园的批复</strong></p><p style="text-align:center">河政函〔2024〕3号</p><p>市园林局：</p><p>你局《关于设立旧渡口公园的请示》（河园〔2024〕2号）收悉。经研究，现批复如下：</p><p>一、同意设立旧渡口公园，规划面积三十二公顷，四至范围以附图为准，公园建设应当与防洪工程相衔接。</p><p>二、${TWO}</p><p>此复。</p><p style="text-align:right">河湾市人民政府</p><p style="text-align:right">二〇二四年三月五日</p></div>`,
    ),
    date: '2024-03-05',
    kept: ['河政函〔2024〕3号', '市园林局：', '此复。', '河湾市人民政府', '二〇二四年三月五日'],
  },
  {
    name: 'a public notice with a telephone',
    kind: 'html',
    title: '河湾市交通运输局关于封闭老港大桥的公告',
    content: html(
      '河湾市交通运输局关于封闭老港大桥的公告-通知公告-河湾市交通运输局',
      `<div class="main"><h2 class="tit">河湾市交通运输局关于封闭老港大桥的公告</h2><p class="sub">时间：2024-03-05　来源：河湾市交通运输局　字号：[大 中 小]</p><div class="con"><p>因老港大桥桥墩出现裂缝，为保障通行安全，经市人民政府批准，决定对该桥实施封闭检修，现公告如下：</p><p>一、封闭时间：自2024年3月10日零时起，至2024年10月31日止，具体开放时间另行公告，届时将在本网站发布。</p><p>二、绕行路线：${TWO}</p><p>三、咨询电话：0570-8880000。</p><p>特此公告。</p><p>河湾市交通运输局</p><p>2024年3月4日</p></div></div>`,
    ),
    date: '2024-03-05',
    source: '河湾市交通运输局',
    kept: ['三、咨询电话：0570-8880000。', '特此公告。', '河湾市交通运输局', '2024年3月4日'],
  },
  {
    name: 'an order with the name of who signs',
    kind: 'html',
    title: '河湾市渡口管理办法',
    content: html(
      '河湾市渡口管理办法',
      `<div class="article"><h1>河湾市渡口管理办法</h1><div class="pages_content"><p>（2024年3月5日河湾市人民政府令第18号公布　自2024年5月1日起施行）</p><p>第一条　为了加强渡口管理，保障人民群众生命财产安全，根据有关法律、法规，结合本市实际，制定本办法。</p><p>第二条　本市行政区域内渡口的设置、撤销、使用和管理，适用本办法，法律、法规另有规定的从其规定。</p><p>第三条　本办法自2024年5月1日起施行。</p></div></div>`,
    ),
    date: '2024-03-05',
    kept: ['（2024年3月5日河湾市人民政府令第18号公布 自2024年5月1日起施行）', '第三条'],
  },
  {
    name: 'a notice in Traditional characters',
    kind: 'html',
    title: '有關舊港大橋封閉檢修之公告',
    content: html(
      '有關舊港大橋封閉檢修之公告',
      `<div class="essay"><h2>有關舊港大橋封閉檢修之公告</h2><div class="p"><p>發文日期：中華民國113年3月5日</p><p>發文字號：河交字第1130012345號</p><p>主旨：公告舊港大橋自113年3月10日起封閉檢修，請用路人改道行駛，並配合現場人員指揮及交通管制措施。</p><p>依據：公路法第三十條及本縣橋梁管理自治條例第十二條規定，並經本府第二百三十一次縣務會議決議通過辦理。</p><p>公告事項：封閉期間公車路線改經河濱大道，往返時間約增加二十分鐘，相關資訊請參閱本府交通處網站公告。</p><p>縣長　林小滿</p></div></div>`,
    ),
    date: '2024-03-05',
    kept: ['主旨：公告舊港大橋', '縣長 林小滿'],
  },
  {
    name: 'a list of names for comment',
    kind: 'html',
    title: '关于2024年度渡口安全标兵拟表彰名单的公示',
    content: html(
      '关于2024年度渡口安全标兵拟表彰名单的公示',
      `<div class="detail"><h1>关于2024年度渡口安全标兵拟表彰名单的公示</h1><div class="detail-info"><span>2024-03-05 10:30</span><span>来源：河湾市交通运输局</span></div><div class="detail-con"><p>根据《河湾市渡口安全管理办法》规定，经单位推荐、资格审查、综合评议，拟对下列人员予以表彰，现予公示。</p><p>公示期自2024年3月5日至3月11日。对公示对象有异议的，可以书面形式向市交通运输局反映，并提供必要的证明材料。</p><p>联系人：周远</p><p>联系电话：0570-8880001</p><p>附件：拟表彰人员名单</p><p>河湾市交通运输局</p><p>2024年3月5日</p><p>附件</p><p>拟表彰人员名单</p><table><tr><td>序号</td><td>姓名</td></tr><tr><td>1</td><td>林小满</td></tr><tr><td>2</td><td>沈一白</td></tr></table></div></div>`,
    ),
    date: '2024-03-05T10:30',
    source: '河湾市交通运输局',
    kept: [
      '联系人：周远',
      '联系电话：0570-8880001',
      '附件：拟表彰人员名单',
      '河湾市交通运输局',
      '2024年3月5日',
      '林小满',
      '沈一白',
    ],
  },
  {
    name: 'a plain notice with its number',
    kind: 'text',
    title: '河湾市人民政府办公室关于开展老旧桥梁安全检查的通知',
    content: `河湾市人民政府办公室关于开展老旧桥梁安全检查的通知\n河政办发〔2024〕12号\n\n各县（区）人民政府，市政府各部门、各直属单位：\n\n　　${ONE}\n\n　　${TWO}\n\n　　${THREE}\n\n　　附件：1. 老旧桥梁检查表\n　　　　　2. 桥梁隐患台账\n\n河湾市人民政府办公室\n2024年3月5日\n`,
    date: '2024-03-05',
    kept: [
      '河政办发〔2024〕12号',
      '各县（区）人民政府，市政府各部门、各直属单位：',
      '老旧桥梁检查表',
      '桥梁隐患台账',
      '河湾市人民政府办公室',
      '2024年3月5日',
    ],
  },
  {
    name: 'a plain letter',
    kind: 'text',
    title: '关于商请协助封闭老港大桥的函',
    content: `关于商请协助封闭老港大桥的函\n\n市公安局：\n\n　　${ONE}\n\n　　${TWO}\n\n　　特此函达，请予支持。\n\n　　联系人：周远，电话：0570-8880001\n\n　　　　　　　　　　　　　河湾市交通运输局\n　　　　　　　　　　　　　2024年3月5日\n`,
    date: '2024-03-05',
    kept: ['市公安局：', '特此函达，请予支持。', '联系人：周远', '河湾市交通运输局', '2024年3月5日'],
  },
  {
    name: 'a plain notice of a meeting',
    kind: 'text',
    title: '关于召开桥梁安全工作会议的通知',
    content: `关于召开桥梁安全工作会议的通知\n\n局属各单位、机关各科室：\n\n　　经研究，定于近期召开桥梁安全工作会议，总结去年工作，部署今年任务，现将有关事项通知如下，请准时参加。\n\n　　一、会议时间：2024年3月12日（星期二）上午9时\n\n　　二、会议地点：局三楼会议室\n\n　　三、参会人员：局属各单位主要负责人，机关各科室负责人，有关企业代表，请各单位于3月8日前报送参会名单。\n\n河湾市交通运输局办公室\n2024年3月5日\n`,
    date: '2024-03-05',
    kept: [
      '局属各单位、机关各科室：',
      '一、会议时间：2024年3月12日（星期二）上午9时',
      '二、会议地点：局三楼会议室',
      '河湾市交通运输局办公室',
      '2024年3月5日',
    ],
  },
]

const textOf = ({ sections }: Pick<Article, 'sections'>): string =>
  sections.flatMap(({ heading, blocks }) => [heading ?? '', ...blocks.map(({ text }) => text)]).join('\n')

describe.each(notices)('$name', ({ kind, content, title, date, kept, source }) => {
  test('fields', async () => {
    const article = await parse({ content, kind })
    const { authors, location } = article
    expect({ title: article.title, date: article.date, authors, location }).toEqual({
      title,
      date,
      authors: [],
      location: null,
    })
    if (source !== undefined) expect(article.source).toBe(source)
  })

  test('text', async () => {
    const text = textOf(await parse({ content, kind }))
    expect(kept.filter((line) => !text.includes(line))).toEqual([])
  })
})

describe('the line in brackets below the title of a law', () => {
  const lawOf = (line: string) =>
    html(
      '河湾市渡口条例',
      `<div class="article"><h1>河湾市渡口条例</h1><p>${line}</p><p>第一条　${ONE}</p><p>第二条　${TWO}</p></div>`,
    )

  test.each([
    ['（2023年12月29日河湾市第九届人民代表大会常务委员会第八次会议通过）', '2023-12-29'],
    ['（二〇二三年十二月二十九日河湾市人民政府令第八号发布）', '2023-12-29'],
    ['（2023年12月29日河湾市人民政府令第8号公布 自2024年3月1日起施行）', '2023-12-29'],
    ['（河湾市人民政府令第8号）', null],
    ['（自2024年3月1日起施行）', null],
  ])('%s', async (line, day) => {
    const article = await parse({ content: lawOf(line), kind: 'html' })
    expect(article.date).toBe(day)
    expect(textOf(article)).toContain(line)
  })
})

test.each(['此件公开发布', '此件公開發佈', '此件公開發布', '全文公开发布'])(
  'a note on the document below its day is no outlet: %s',
  async (note) => {
    const content = [
      '海州市人民政府关于印发《海州市公园管理办法》的通知\n海政发〔2025〕12号',
      '各县人民政府，市直属各单位：\n现将《海州市公园管理办法》印发给你们，请认真贯彻执行。',
      '海州市人民政府\n2025年7月10日',
      `（${note}）`,
      '海州市公园管理办法',
      '第一章 总则\n第一条 为了加强公园的规划、建设和管理，改善生态环境，制定本办法。\n第二条 本办法适用于本市公园的管理活动。',
      '第二章 附则\n第三条 本办法自2025年9月1日起施行。',
    ].join('\n\n')
    const { source, authors, sections } = await parse({ content, kind: 'text' })
    expect([source, authors]).toEqual([null, []])
    expect(sections.flatMap(({ blocks }) => blocks.map((it) => it.text))).toContain(`（${note}）`)
  },
)
