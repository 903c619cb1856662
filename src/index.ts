/** The public surface: re-exports only. */
export { escapeControls, replaceControls } from './controls.ts'
export { type ErrorCode, NewsparseError } from './errors.ts'
export { languages } from './languages/index.ts'
export { type NoticeCode, noticeTypes, type Severity, severityOf } from './notices.ts'
export { favors, optionTypes, punctuations, quoteStyles, scripts } from './option-types.ts'
export { formats, stringify } from './output/index.ts'
export {
  check,
  cutArticles,
  parse,
  parseAll,
  type RepairedReport,
  type RepairResult,
  repair,
  streamArticles,
} from './parse.ts'
export { repairs } from './repair/index.ts'
export { placesOf, type RepairPlace } from './repair/places.ts'
export { applyPlan } from './repair/plan.ts'
export { schema } from './schema/index.ts'
export { type Converted, convert } from './script/index.ts'
export type {
  AgoWords,
  Article,
  Block,
  Conversion,
  Cut,
  CutArticle,
  CutReport,
  CutState,
  DateUnit,
  DateWords,
  Dropped,
  Edit,
  ExplainedBlock,
  ExplainedBody,
  ExplainedClaim,
  ExplainedFeatures,
  ExplainedLimit,
  ExplainedRepair,
  Explanation,
  Favor,
  Field,
  Finding,
  Format,
  FormatOptions,
  Found,
  FurnitureKind,
  Input,
  InputReport,
  Kind,
  LabelField,
  Language,
  Mark,
  NameWords,
  Notice,
  NoticePlace,
  Notices,
  Options,
  OptionType,
  Outcome,
  OwnLanguage,
  PageExplanation,
  ParsedArticle,
  PeopleField,
  Plan,
  PlannedEdit,
  PlanStep,
  Punctuation,
  Quotes,
  ReferenceDate,
  Repair,
  RepairContext,
  RepairReport,
  Report,
  Script,
  Section,
  Settings,
  StreamedText,
  StreamSettings,
  TextPiece,
  TitleCandidate,
} from './types.ts'
