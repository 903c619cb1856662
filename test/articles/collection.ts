/** Collections of articles for the tests of long texts, made from numbers. */

const SENTENCES = [
  '市政府昨日宣布，老港口的渡轮将于五月停运，新桥通车后市民过江只需十分钟，票价保持不变。',
  '渡轮公司负责人表示，所有船员都将得到安置，旧船将交由市博物馆收藏，供市民参观。',
  '县教育局今天公布新学期安排，全县中小学将于九月一日开学，食堂和校车同时恢复运行。',
  '教育局提醒家长，报名须在八月二十五日之前完成，逾期不再办理，具体办法可向学校询问。',
  '连日来上游降雨不断，水位已经接近警戒线，沿岸村庄的居民昨晚转移到了山上的学校。',
]
const TITLES = ['老渡轮五月停运', '九月一日全县开学', '河水上涨村民转移', '新桥通车在即']

export interface Told {
  /** Which title and how many paragraphs. */
  title: number
  paragraphs: number
  /** A control character stands in it. */
  damaged: boolean
}

/** @param separator A line between two articles; empty: the header lines alone tell them apart. */
export function collectionOf(told: readonly Told[], separator: string, end = '\n'): string {
  const articles = told.map(({ title, paragraphs, damaged }, at) => {
    const day = String((at % 28) + 1).padStart(2, '0')
    const body = Array.from({ length: paragraphs }, (_, index) => SENTENCES[(at + index + title) % 5]!)
    if (damaged) body[0] = body[0]!.replace('，', '\u0001，')
    return [
      `${TITLES[title % 4]!}之${at + 1}`,
      `来源：江城晚报 2024-03-${day} 09:30 作者：张三`,
      ...body,
      '',
    ].join(end)
  })
  return articles.join(separator === '' ? end : `${separator}${end}${end}`)
}
