/** Forms of companies and associations by their usual abbreviation: who bears one is nobody's author. After ISO 20275 (GLEIF's list). */
export const legalForms: readonly string[] =
  'GmbH|mbH|AG|KG|UG|OHG|e.V.|eV|eG|SE|S.A.|SA|S.p.A.|SpA|S.r.l.|Srl|S.L.|S.L.U.|SAS|SARL|Ltd|Ltd.|Limited|LLC|L.L.C.|LLP|Inc|Inc.|Corp|Corp.|Corporation|PLC|plc|Pty|B.V.|BV|N.V.|NV|BVBA|Oy|Oyj|AB|A/S|ASA|ApS|Sp. z o.o.|sp. z o.o.|Sp. z o. o.|a.s.|s.r.o.|Kft.|Kft|Zrt.|Zrt|Nyrt.|Ltda|Ltda.|S.R.L.|A.Ş.|Ltd. Şti.|OÜ|UAB|SIA|ООО|ОАО|ЗАО|ПАО|АО|ТОВ|ТзОВ|Α.Ε.|株式会社|有限会社|有限公司|股份有限公司|㈜|주식회사'.split(
    '|',
  )
