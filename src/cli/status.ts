/** The exit statuses, which are promises (`docs/cli.md`). */

export const status = {
  done: 0,
  /** Findings at or over `--fail-on`. */
  findings: 1,
  /** A usage error, or an input that could not be read. */
  failed: 2,
  /** Read, but no article in it. */
  noArticle: 3,
  interrupted: 130,
  terminated: 143,
} as const

export type Status = (typeof status)[keyof typeof status]

const RANKING: readonly Status[] = [
  status.interrupted,
  status.terminated,
  status.failed,
  status.noArticle,
  status.findings,
]

/** The one that a run with several outcomes ends with. */
export const worst = (...all: Status[]): Status => RANKING.find((it) => all.includes(it)) ?? status.done
