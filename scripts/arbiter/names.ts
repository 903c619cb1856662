/** Names, outlets and places to put into real lines: some that the lexica hold, some that they do not. */
import type { Random } from './random.ts'

export type Kind = 'person' | 'location' | 'source'
export type Picker = (kind: Kind, script: string, old: string, next: Random) => string | null
type ByScript = Readonly<Record<string, readonly string[]>>

const words = (text: string) => text.split(' ')
const parts = (text: string) => text.split('|')

/** Characters of given names. */
const GIVEN: Readonly<Record<string, string>> = {
  zh: '明华芳敏静丽强磊军洋勇艳杰娟涛超秀霞平刚桂英文辉玲建国志海燕红梅春雪梦佳欣怡雨晨宇轩浩博思睿婷婧琪瑶晓东林峰云龙飞鹏凯旋嘉诚子涵若溪知远予安星辰望舒清和景行承宇书衡言之',
  'zh-Hant':
    '明華芳敏靜麗強偉志豪家宏俊傑雅婷怡君淑芬美玲冠宇承恩柏翰心怡佩珊宗憲彥廷宜蓁思妤子晴品妍建良國榮文雄秀英惠珍庭瑜書瑋育誠',
  ja: '健太郎明子美香大輔翔直樹誠真由恵里',
  ko: '민서준지우현수영정은하진호성태경윤도희',
}
/** Made-up outlets: one of the first list, then one of the second. */
const PREFIX: ByScript = {
  zh: words(
    '云州 临江 南川 青岚 海宁 白石 长岭 华北 中原 东海 江淮 北方 城市 科创 数字 楚风 星河 极光 蓝鲸 深水 青年 现代 都市 消费 农民',
  ),
  'zh-Hant': words(
    '雲林 海線 東岸 港都 風城 竹塹 城鄉 健康 財經 亞太 星島 環島 大屯 台海 匯流 觀點 樂活 生活 科技 蘭陽',
  ),
  ko: words('한빛 새길 동해 남도 중부 누리 가온 경원 호남 디지털 스포츠 경제 아침 한강 미래 으뜸'),
  ja: words('北斗 東海 南都 若葉 港湾 中央 明星 信州 毎朝 みなと 朝日丘 山陰'),
}
const SUFFIX: ByScript = {
  zh: words(
    '日报 晚报 网 新闻网 在线 传媒 快报 都市报 周刊 客户端 新闻 财经 时报 商报 融媒 电视台 广播 头条 科技 杂志',
  ),
  'zh-Hant': words('日報 時報 新聞網 新聞 電視 傳媒 週刊 快訊 電子報 通訊社 新聞雲 雜誌 網 醒報 快報'),
  ko: words('일보 신문 뉴스 경제 타임즈 저널 투데이 데일리 방송'),
  ja: words('新聞 日報 通信 タイムス ニュース オンライン 放送 デジタル'),
}
const OUTLETS: ByScript = {
  ru: parts(
    'Речной вестник|Северные известия|Городская газета|Новости края|Утро региона|Заречная газета|Портал «Волна»',
  ),
  latin: parts(
    'Harbour Gazette|The Northern Post|Valley Herald|Riverside Tribune|Morning Chronicle|Metro Daily|Coastal News|The Daily Ledger|KXRT|WBQN News|Capital Wire|Le Courrier du Port|La Gazette du Nord|L’Écho des Vallées|Diario del Puerto|El Faro del Sur|La Voz del Valle|Gaceta Norte|Nordkurier|Elbe-Zeitung|Rhein-Bote|Alpen-Anzeiger|Stadtblatt|Il Corriere del Lago|La Voce del Porto|Gazeta Rzeczna|Kurier Poranny|Havsnytt|Fjordavisen|Het Havenblad|Jornal da Serra|Folha do Norte|news.harbour.com|TechRiver|Orbit Wire|OpenField|Kanal 6|Marmara Haber|Suara Pesisir|Báo Miền Đông',
  ),
}
const LAST = parts(
  'Whitcombe|Ellesmere|Marlow|Thornhill|Okonkwo|Lindqvist|Bergmann|Castellano|Duarte|Moreau|Lefèvre|Novak|Kowalczyk|Petrov|Halvorsen|Virtanen|Papadakis|Demir|Yılmaz|Santoso|Nguyen|Tran|Ferreira|Ibáñez|Romero|Rossi|Conti|Vogt|Zumstein|Keller|Brandl|Hofer|Jansen|de Vries|van Dijk|Sorensen|Nyström|Takahashi|Chowdhury|Mehta|Abubakar|Njoroge|Ravenscroft|Aldridge|Pemberton|McAllister|O’Hara|Delacroix|von Arnim|da Costa|Ruiz Soler|García-Peña|Al-Khatib',
)
const FIRST = words(
  'Aoife Thorsten Ingibjörg Xolani Meiling Zbigniew Oluwaseun Ludovica Joaquín Marisol Eberhard Tatjana Siobhan Kwabena Anneliese Rosalind Bartholomew',
)
const RUSSIAN_LAST = words(
  'Ветров Синицын Громов Лебедев Соколов Калинин Фролов Ершов Тарасов Белкин Морозова Ильина Громова Юдина Шевченко Коваленко Бойко Гончар',
)
const RUSSIAN_FIRST = words('Олег Нина Павел Ирина Глеб Алина Тарас Оксана')
const PLACES: ByScript = {
  zh: words('临江 白石镇 青岚县 云州 长岭 南川市 海塘 东桥'),
  'zh-Hant': words('北埔 竹南 港坪 林邊 東勢 海山 橋頭'),
  ja: words('三河 有明 北見 米子 唐津'),
  ko: words('무주 함양 곡성 화천 진안'),
  ru: words('Заречный Приморск Речной Лесногорск'),
  latin: parts(
    'Ashford|Millbrook|Port Ellery|Sankt Veit|Altdorf|Vallée-Haute|San Telmo|Rio Verde|Nordhavn|Kirkeby|Zielona Wola|Lázně|Ribera Alta',
  ),
}

export interface Lexica {
  places: string
  surnames: string
  given: string
  outlets: readonly string[]
}

const HAN = /^\p{Script=Han}{2,5}$/u
/** Which words of the lexica belong to which script. */
const KNOWN_PLACES: Readonly<Record<string, RegExp>> = {
  zh: HAN,
  'zh-Hant': /^\p{Script=Han}{2,3}[縣市區鄉鎮]?$/u,
  ja: /^[\p{Script=Katakana}ー]{2,8}$/u,
  ko: /^\p{Script=Hangul}{2,6}$/u,
  latin: /^\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?$/u,
  ru: /^\p{Script=Cyrillic}+$/u,
}
const KNOWN_OUTLETS: Readonly<Record<string, RegExp>> = {
  zh: /^\p{Script=Han}{3,6}$/u,
  'zh-Hant': /^\p{Script=Han}{3,5}$/u,
  ja: /新聞|通信|ロイター|タイムス/,
  ko: /\p{Script=Hangul}/u,
  latin: /^\p{Script=Latin}/u,
  ru: /\p{Script=Cyrillic}/u,
}
const SURNAMES: Readonly<Record<string, RegExp>> = {
  zh: /^\p{Script=Han}$/u,
  'zh-Hant': /^\p{Script=Han}$/u,
  ja: /^\p{Script=Han}{2}$/u,
  ko: /^\p{Script=Hangul}$/u,
}

const sorted = (list: readonly string[], by: Readonly<Record<string, RegExp>>): ByScript =>
  Object.fromEntries(
    Object.entries(by).map(([script, pattern]) => [script, list.filter((it) => pattern.test(it))]),
  )

const one = (list: readonly string[] | undefined, next: Random): string | null =>
  list && list.length > 0 ? list[Math.floor(next() * list.length)]! : null

/** @param isKnown Only names that the lexica hold, or only others; undefined: both. */
export function picker(lexica: Lexica, isKnown?: boolean): Picker {
  const places = sorted(lexica.places.split('|'), KNOWN_PLACES)
  const outlets = sorted(lexica.outlets, KNOWN_OUTLETS)
  const surnames = sorted(lexica.surnames.split('|'), SURNAMES)
  const given = lexica.given
    .split('|')
    .filter((name) => /^\p{Lu}\p{Ll}+$/u.test(name) && /\p{Script=Latin}/u.test(name))
  return (kind, script, old, next) => {
    const known = isKnown ?? next() < 0.5
    if (kind === 'person')
      return script in GIVEN
        ? joinedName(script, old, surnames, next)
        : apartName(script, old, known ? given : FIRST, next)
    if (kind === 'location') return place(script, old, (known ? places : PLACES)[script], next)
    if (/^(?:本|网络|網|微博|AP$|AFP$)/.test(old) || /[、/“”]/.test(old)) return null
    if (known) return one(outlets[script], next)
    return script in PREFIX
      ? `${one(PREFIX[script], next)}${one(SUFFIX[script], next)}`
      : one(OUTLETS[script], next)
  }
}

function joinedName(script: string, old: string, surnames: ByScript, next: Random): string {
  const isShort = script.startsWith('zh') && (old.length === 2 || (old.length > 3 && next() < 0.3))
  const characters = [...GIVEN[script]!]
  return `${one(surnames[script], next)}${one(characters, next)}${isShort ? '' : one(characters, next)}`
}

function apartName(script: string, old: string, first: readonly string[], next: Random): string | null {
  if (!/\s/.test(old) || /["@_\d]/.test(old)) return null
  if (script === 'ru') return `${one(RUSSIAN_FIRST, next)} ${one(RUSSIAN_LAST, next)}`
  if (script !== 'latin') return null
  const middle = next() < 0.1 ? ` ${one([...'ABCDEJKLMRST'], next)}.` : ''
  const name = `${one(first, next)}${middle} ${one(LAST, next)}`
  return /\p{Ll}/u.test(old) ? name : name.toUpperCase()
}

function place(
  script: string,
  old: string,
  list: readonly string[] | undefined,
  next: Random,
): string | null {
  if (old.includes('/') || old.length < 2) return null
  const name = one(list, next)
  return name && !/\p{Ll}/u.test(old) && !script.startsWith('zh') ? name.toUpperCase() : name
}
