/** Names, outlets and places that nobody has, for lines to learn from: put together of parts, so that what is learnt is how
 * they are built and where they stand, not the words. */
import type { Random } from './random.ts'

export interface Others {
  given(script: string, next: Random): string
  surname(script: string, next: Random): string
  place(script: string, next: Random): string | null
  source(script: string, next: Random): string | null
}

const words = (text: string) => text.split(' ')
const one = <T>(list: readonly T[], next: Random): T => list[Math.floor(next() * list.length)]!
const chance = (share: number, next: Random) => next() < share
const capital = (text: string) => text[0]!.toUpperCase() + text.slice(1)
const of = (characters: string, count: number, next: Random) =>
  Array.from({ length: count }, () => one([...characters], next)).join('')

const ONSETS = words('b br d dr f fr g gr h j k kl l m n p pr r s st sk t tr v w z')
const VOWELS = words('a e i o u a e i o u ä ö é ei ie ou')
const CODAS = words('l n r s t m k nd rt ll x')
const syllable = (next: Random, isClosed: boolean) =>
  `${one(ONSETS, next)}${one(VOWELS, next)}${isClosed ? one(CODAS, next) : ''}`

const FAMILIES = words(
  'son sen mann er ov ova ev ski ska wicz ez es ini etti ard eau ić escu oğlu nen berg strom ton ley field worth o a ens ic ak ek ouli idis',
)
const PARTICLES = ['de', 'von', 'van', 'van der', 'da', 'di', 'del', 'de la', 'dos', 'le', 'bin', 'zu', 'ten']
const FORENAMES = words('a o n us e i ine is ar ette el ya ia')
const TOWNS = words(
  'ford ville burg stad by hagen ów grad ona holm heim dorf bridge ton port mouth hausen ec ra',
)
const TOWN_FRONTS = [
  'San ',
  'Port ',
  'Sankt ',
  'Villa ',
  'New ',
  'Saint-',
  'Bad ',
  'El ',
  'Rio ',
  'St. ',
  'La ',
]

const latinSurname = (next: Random): string => {
  const family = () => capital(`${syllable(next, chance(0.6, next))}${one(FAMILIES, next)}`)
  const name = chance(0.1, next) ? `${family()}${one(['-', ' '], next)}${family()}` : family()
  return chance(0.1, next) ? `${one(PARTICLES, next)} ${name}` : name
}
const latinTown = (next: Random): string => {
  const town = capital(
    `${syllable(next, true)}${chance(0.3, next) ? syllable(next, false) : ''}${one(TOWNS, next)}`,
  )
  return chance(0.25, next) ? `${one(TOWN_FRONTS, next)}${town}` : town
}

const PAPERS = words(
  'Herald Post Tribune Gazette Times Journal Daily News Chronicle Courier Ledger Observer Mail Echo Star Standard Press Review Weekly Today Online Wire Monitor Report',
)
const JOINED_PAPERS = words(
  'blatt posten nytt avisen bladet kurier zeitung bote lehti nyheter tidningen nieuws',
)
const DASHED_PAPERS = words('Zeitung Anzeiger Post Kurier Bote Nachrichten Rundschau Tagblatt Presse')
const FRONTS = [
  ...[
    'La Voz de ',
    'El Diario de ',
    'El Faro de ',
    'La Gaceta de ',
    'Le Courrier de ',
    'La Dépêche de ',
    "L'Écho de ",
  ],
  ...[
    'Il Corriere di ',
    'La Gazzetta di ',
    'Il Giornale di ',
    'Gazeta ',
    'Kurier ',
    'Głos ',
    'Jornal de ',
    'Diário de ',
  ],
  ...[
    'Folha de ',
    'Het ',
    'De ',
    'Radio ',
    'Suara ',
    'Harian ',
    'Báo ',
    'Ziarul ',
    'Deník ',
    'Tygodnik ',
    'Agência ',
  ],
]
const ENDS = ['.com', '.de', '.net', '.org', '.fr', '.es', '.it', '.pl', '.id', '.co.uk']

function latinSource(next: Random): string {
  const stem = () => capital(`${syllable(next, true)}${syllable(next, chance(0.5, next))}`)
  const forms: readonly (() => string)[] = [
    () => `${latinTown(next)} ${one(PAPERS, next)}`,
    () => `The ${chance(0.5, next) ? latinTown(next) : stem()} ${one(PAPERS, next)}`,
    () => `${stem()} ${one(PAPERS, next)}`,
    () => `${latinTown(next)}-${one(DASHED_PAPERS, next)}`,
    () => `${stem()}${one(JOINED_PAPERS, next)}`,
    () => `${one(FRONTS, next)}${chance(0.5, next) ? latinTown(next) : stem()}`,
    () =>
      `${capital(syllable(next, true))}${capital(syllable(next, true))}${chance(0.3, next) ? 'News' : ''}`,
    () => stem(),
    () => `${of('ABCDEFGKLMNPRSTVWX', 2 + Math.floor(next() * 3), next)}${chance(0.3, next) ? ' News' : ''}`,
    () =>
      `${one(['Kanal', 'Radio', 'TV', 'Canal'], next)} ${chance(0.5, next) ? Math.ceil(next() * 9) : stem()}`,
    () => `${stem().toLowerCase()}${one(ENDS, next)}`,
  ]
  return one(forms, next)()
}

const CYRILLIC = words('Бер Вол Гран Дор Зар Кал Лив Мел Ост Пер Род Сол Тар Чер Яр Шал')
const CYRILLIC_FAMILIES = words('ов ев ин ский енко ко ук ова ева ина ская енков аков ец')
const CYRILLIC_FORENAMES = words('Мирон Ярина Леон Злата Тихон Лада Радим Устин Влада Прохор Майя Савва')
const CYRILLIC_TOWNS = words('ово ск град ино овка горск полье ец')
const CYRILLIC_PAPERS = [
  ['Речной', 'Северный', 'Вечерний', 'Новый', 'Южный', 'Городской', 'Степной', 'Деловой'],
  ['вестник', 'курьер', 'портал', 'край', 'час', 'репортёр', 'обозреватель'],
  ['Городская', 'Заречная', 'Новая', 'Вечерняя', 'Народная', 'Районная'],
  ['газета', 'правда', 'неделя', 'хроника', 'среда'],
  ['Новости', 'Известия', 'Ведомости', 'Вести', 'Утро', 'Радио', 'РИА'],
] as const

function cyrillicSource(next: Random): string {
  const [adjectives, nouns, others, papers, fronts] = CYRILLIC_PAPERS
  const town = `${one(CYRILLIC, next)}${one(CYRILLIC_TOWNS, next)}`
  const name = one(
    [
      `${one(adjectives, next)} ${one(nouns, next)}`,
      `${one(others, next)} ${one(papers, next)}`,
      `${one(fronts, next)} ${chance(0.5, next) ? town : 'края'}`,
      `${town}.ру`,
    ],
    next,
  )
  return chance(0.2, next) ? `«${name}»` : name
}

const FIRST_HAN = '临云海青白长石南北东江楚星蓝深极晨新华众远川岭山河湖湾岛桥港都农'
const FIRST_HANT = '雲海東港風竹城星環大台匯觀樂蘭陽山青白長新華眾遠川嶺河湖灣島橋農'
const HAN_PAPERS = words(
  '日报 晚报 晨报 早报 商报 时报 快报 都市报 青年报 网 新闻网 在线 传媒 周刊 客户端 新闻 财经 融媒 电视台 卫视 电台 广播 头条 科技 杂志 观察 视点 论坛 资讯 学刊 之声 网站 社 新闻客户端 经济报 中文网 研究',
)
const HANT_PAPERS = words(
  '日報 時報 晚報 快報 週報 商報 早報 新聞網 新聞 電視 電視台 傳媒 週刊 快訊 電子報 通訊社 新聞雲 雜誌 網 論壇 電台 月刊 觀點網 頭條 財經網 線上',
)
const KANJI = '北東南西中央明星信州朝日山陰港湾若葉海峰原野城'
const JAPANESE_PAPERS = words(
  '新聞 日報 通信 タイムス ニュース オンライン 放送 デジタル テレビ 経済新聞 スポーツ 新報 時事 プレス WEB',
)
const SYLLABLES =
  '가강고경광국남누다대동라매명무미민바보부새서선성세수아안양연영온우원은인전정제중진천청충하한해호화'
const KOREAN_PAPERS = words(
  '일보 신문 뉴스 경제 타임즈 저널 투데이 데일리 방송 미디어 스포츠 포스트 타임스 TV 경제신문 헤럴드',
)
const KATAKANA = 'アイウエカキクコサシスタテトナニハヒフマミムラリルロ'

const GIVEN: Readonly<Record<string, string>> = {
  zh: '明华芳敏静丽强磊军洋勇艳杰娟涛超秀霞平刚桂英文辉玲建国志海燕红梅春雪梦佳欣怡雨晨宇轩浩博思睿婷婧琪瑶晓东林峰云龙飞鹏凯旋嘉诚子涵若溪知远予安星辰望舒清和景行承宇书衡言之一天少中小立永正德光荣学振世培',
  'zh-Hant':
    '明華芳敏靜麗強偉志豪家宏俊傑雅婷怡君淑芬美玲冠宇承恩柏翰心怡佩珊宗憲彥廷宜蓁思妤子晴品妍建良國榮文雄秀英惠珍庭瑜書瑋育誠正德光學振世培和中永立',
  ja: '健太郎明子美香大輔翔直樹誠真由恵里一二三和也史朗奈央亮介',
  ko: '민서준지우현수영정은하진호성태경윤도희재연주혜나훈석규',
}

const townOf: Readonly<Record<string, (next: Random) => string>> = {
  zh: (next) => `${of(FIRST_HAN, 2, next)}${chance(0.4, next) ? one(words('县 市 镇 区 州'), next) : ''}`,
  'zh-Hant': (next) =>
    `${of(FIRST_HANT, 2, next)}${chance(0.3, next) ? one(words('縣 市 鎮 區 鄉'), next) : ''}`,
  ja: (next) =>
    chance(0.4, next)
      ? of(KATAKANA, 3 + Math.floor(next() * 2), next)
      : `${of(KANJI, 2, next)}${chance(0.2, next) ? '市' : ''}`,
  ko: (next) => of(SYLLABLES, 2, next),
  ru: (next) => `${one(CYRILLIC, next)}${one(CYRILLIC_TOWNS, next)}`,
  latin: latinTown,
}

const frontOf = (script: string, characters: string, next: Random) =>
  chance(0.4, next) ? townOf[script]!(next).slice(0, 2) : of(characters, 2, next)

const sourceOf: Readonly<Record<string, (next: Random) => string>> = {
  zh: (next) => {
    const paper = one(HAN_PAPERS, next)
    if (chance(0.06, next)) return `${of('ABCDEHIKMNPRTX', 2 + Math.floor(next() * 2), next)}${paper}`
    return `${chance(0.1, next) ? '中国' : frontOf('zh', FIRST_HAN, next)}${paper}`
  },
  'zh-Hant': (next) => {
    const paper = one(HANT_PAPERS, next)
    if (chance(0.06, next)) return `${of('ABCDEHIKMNPRTX', 2 + Math.floor(next() * 3), next)}${paper}`
    return `${frontOf('zh-Hant', FIRST_HANT, next)}${paper}`
  },
  ja: (next) =>
    `${chance(0.2, next) ? of(KATAKANA, 3, next) : frontOf('ja', KANJI, next)}${one(JAPANESE_PAPERS, next)}`,
  ko: (next) => `${of(SYLLABLES, 2, next)}${one(KOREAN_PAPERS, next)}`,
  ru: cyrillicSource,
  latin: latinSource,
}

export const invented: Others = {
  given(script, next) {
    if (script === 'ru') return one(CYRILLIC_FORENAMES, next)
    if (script === 'latin')
      return capital(
        `${syllable(next, chance(0.4, next))}${chance(0.4, next) ? syllable(next, false) : ''}${one(FORENAMES, next)}`,
      )
    return one([...GIVEN[script]!], next)
  },
  surname: (script, next) =>
    script === 'ru' ? `${one(CYRILLIC, next)}${one(CYRILLIC_FAMILIES, next)}` : latinSurname(next),
  place: (script, next) => townOf[script]?.(next) ?? null,
  source: (script, next) => sourceOf[script]?.(next) ?? null,
}
