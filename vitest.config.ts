import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    globalSetup: 'scripts/tables.js',
    setupFiles: 'test/property-seed.ts',
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
