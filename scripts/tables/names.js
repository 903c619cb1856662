/* Names of people for the word list: which characters are surnames, how likely each stands in a given name (counted over the
 * names in jieba's dictionary), and what they become in a name. */

/** The surnames of the Hundred Family Surnames that are in use, and later ones. */
const SURNAMES =
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐沿梅莫庄辛管祝左涂谷祁时舒耿牟卜路詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边辜吉饶刁瞿戚丘古米池滕晋苑邬臧畅宫来嵺苟全褚廉简娄盖符奚木穆党燕郎邸冀谈姬屠连郜晏栾郁商蒙计喻揭窦迟宇敖糜鄢冷卓花仇艾蓝都巩稽井练仲乐虞卞封竺冼原官衣楚佟栗匡宗应台巫鞠僧桑荆谌银扬明沙薄伏岑习胥保和蔺水云昌凤酆常皮康伍余元卜顾平黄穆萧尹姚邵湛汪祁毛禹狄米贝明臧戴宋茅庞纪舒屈项祝董梁杜阮席季贾江郭林钟徐骆高夏蔡田樊胡霍万柯卢莫房解丁邓洪左石崔龚程邢裴陆荣翁荀惠曲封储靳段焦谷车侯全班秋仲伊宁仇祖武符景詹束龙叶幸司韶印怀蒲邰从鄂索咸籍赖卓池乔阳胥能苍双闻莘翟谭劳逄姬申扶堵冉宰雍璩桑桂牛寿通边扈燕冀尚农温庄柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步耿满弘匡国文寇广禄阙东欧利师巩聂晁勾敖融冷辛阚那简饶空曾沙养鞠须丰巢关蒯相查荆红游权益桓公肖代付闫冼种朴'

/** Surnames whose Traditional form is not what the character alone becomes. */
const SURNAME_FORMS =
  '范范余余于于涂涂朴朴岳岳郁郁游游钟鍾谷谷种种仇仇卜卜曲曲台台咸咸占占丰豐向向秋秋须須幸幸沈沈姜姜胡胡周周'
/** Characters that stay as they are in a given name: 张干, 谷俊山, 卢郁佳. */
const SAME_IN_GIVEN =
  '范余于涂朴岳郁游谷后里干准征斗采咸松占秋台升丑舍仆卜吁夸向志才出表布卷曲回困几面系只佣周胡姜沈志克恒致修朱丰余'

const PARTS_A_BIT = 8
/** What a character costs that stands in no given name of jieba's. */
const RARE = 15 * PARTS_A_BIT

/**
 * @param {Map<string, { count: number, tag: string }>} jieba
 */
export function nameTables(jieba) {
  const surnames = new Set(SURNAMES)
  const counts = { surname: new Map(), given: new Map() }
  const totals = { surname: 0, given: 0 }
  const add = (/** @type {'surname' | 'given'} */ kind, /** @type {string} */ it) => {
    counts[kind].set(it, (counts[kind].get(it) ?? 0) + 1)
    totals[kind]++
  }
  for (const [word, { tag }] of jieba) {
    const units = [...word]
    if (tag !== 'nr' || units.length < 2 || units.length > 3 || !surnames.has(units[0] ?? '')) continue
    add('surname', units[0] ?? '')
    for (const it of units.slice(1)) add('given', it)
  }
  const cost = (/** @type {'surname' | 'given'} */ kind, /** @type {string} */ it) =>
    Math.min(RARE, Math.round(PARTS_A_BIT * Math.log2(totals[kind] / (counts[kind].get(it) ?? 0.5))))
  const given = [...counts.given.keys()].filter((it) => cost('given', it) < RARE)
  return {
    surnames: [...surnames].map((it) => /** @type {[string, number]} */ ([it, cost('surname', it)])),
    given: given.map((it) => /** @type {[string, number]} */ ([it, cost('given', it)])),
    isName: (/** @type {string} */ word) => surnames.has(word[0] ?? '') && word.length <= 3,
    forms: nameForms(),
  }
}

/** What characters become as a surname and in a given name, where that is not what they become alone. */
export function nameForms() {
  const surname = new Map()
  for (let at = 0; at < SURNAME_FORMS.length; at += 2) surname.set(SURNAME_FORMS[at], SURNAME_FORMS[at + 1])
  return { surname, given: new Set(SAME_IN_GIVEN) }
}
