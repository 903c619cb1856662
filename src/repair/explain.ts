/** By how much a text is likelier with its repairs, for people who ask why. */
import type { ExplainedRepair } from '../schema/explanation.ts'
import { scoreOf } from '../text/likelihood/model.ts'
import type { Plan, PlannedEdit } from '../types.ts'

/** The margin of a step is the log-likelihood ratio of what its edits put there to what stood there. */
export const withMargins = (plan: Plan): ExplainedRepair[] =>
  plan.map((step) => ({ ...step, margin: Math.round(step.edits.reduce((sum, it) => sum + gainOf(it), 0)) }))

const gainOf = ({ from, to }: PlannedEdit): number => scoreOf(to) - scoreOf(from)
