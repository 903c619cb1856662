/** Traditional characters that names keep in Simplified text, and what tells names. Data only. */

/** Each with what makes a common word of it when it follows, and after the slash when it stands before. */
export const keptInNames: Readonly<Record<string, string>> = {
  乾: '淨燥枯旱涸裂糧貨果洗杯脆咳嘔癟澀草冰柴渴笑瞪媽爹親濕冷熱掉了的透乾眼物瘦粉麵料品酪股著着巴坤隆癬煸鍋嚎燒/烘晒曬晾風擦吹喝口肉餅葡萄果瀝流榨抹陰豆魚筍菜若相包抽枯天乘水嘴未',
  旂: '',
  昇: '華平級降高/上提回攀晉直旭東',
  甯: '',
  堃: '',
  喆: '',
  邨: '',
}

/** Places and reigns. */
export const wordsWithKept = [
  ...['乾安', '乾縣', '乾县', '乾陵', '乾州', '乾元', '乾符', '乾寧', '乾德', '乾道', '乾祐', '乾封', '乾興', '乾化', '乾和'],
  ...['乾隆', '乾坤', '乾卦', '乾清宮', '乾清宫', '乾嘉', '乾象', '乾綱', '畢昇', '康乾', '雍乾', '乾統', '乾明', '乾務', '乾潭'],
]

/** Common surnames in their Traditional forms. */
export const traditionalSurnames =
  '王李張劉陳楊趙黃周吳徐孫胡朱高林何郭馬羅梁宋鄭謝韓唐馮于董蕭程曹袁鄧許傅沈曾彭呂蘇盧蔣蔡賈丁魏薛葉閻余潘杜戴夏汪田任姜范方石姚譚廖鄒熊金陸郝孔白崔康毛邱秦江史顧侯邵孟龍萬段雷錢湯尹黎易常武喬賀賴龔文洪畢翁莊施陶倪嚴溫俞柳涂詹歐游簡'
