/** The suite of its own: `npm run faults`. It starts some five hundred processes, so the unit tests go without it. */
import { defineConfig } from 'vitest/config'

export default defineConfig({ test: { include: ['test/faults/*.suite.ts'], testTimeout: 120_000 } })
