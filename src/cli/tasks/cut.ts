/** A piece of a long text -> the articles in it, in a thread: a piece may be as hostile as a document. */
import { type Cut, cutArticles, type Input, type TextPiece } from '../../index.ts'
import type { Failure } from '../../input/index.ts'
import { failureOf, type Job } from './index.ts'

export interface CutRequest {
  piece: TextPiece
  /** What is known of the text. */
  document: Omit<Input, 'content'>
}

export type CutAnswer = { cut: Cut | null } | { failure: Failure }

export async function answerCut({ piece, document }: CutRequest, job: Job): Promise<CutAnswer> {
  try {
    return { cut: await cutArticles(piece, document, job.options) }
  } catch (error) {
    return { failure: failureOf(error, job.verbose) }
  }
}
