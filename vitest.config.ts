import { defineConfig } from 'vitest/config'

export default defineConfig({ test: { globalSetup: 'scripts/tables.js', testTimeout: 60_000 } })
