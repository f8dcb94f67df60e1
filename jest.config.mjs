import os from 'node:os';
import nextJest from 'next/jest.js';

const createJestConfig = nextJest({ dir: './' });

/** Packages that come as ES modules only, so that jest must translate them. */
const esModules = [
  ...[
    'next-auth',
    '@auth',
    'jose',
    'oauth4webapi',
    '@panva',
    'preact',
    'preact-render-to-string',
    '@prisma/client',
  ],
  ...['postal-mime', 'croner', 'csv-parse', 'html-to-text', '@selderee', 'selderee'],
  ...[
    'parseley',
    'leac',
    'peberminta',
    'deepmerge-ts',
    'dom-serializer',
    'domhandler',
    'domutils',
    'htmlparser2',
  ],
  ...[
    'domelementtype',
    'entities',
    'lucide-react',
    'polygon-clipping',
    'splaytree',
    'd3-[a-z-]+',
    'topojson-[a-z]+',
  ],
  ...['internmap', 'maplibre-gl', '@etalab', 'playwright-core', '@axe-core'],
];

async function project(name, more = {}) {
  const config = await createJestConfig({
    displayName: name,
    testEnvironment: 'node',
    testMatch: [`<rootDir>/tests/${name}/**/*.test.{ts,tsx}`],
    moduleNameMapper: {
      '^@/(.*)$': '<rootDir>/$1',
      '^server-only$': '<rootDir>/tests/support/nothing.ts',
    },
    modulePathIgnorePatterns: ['<rootDir>/.next/', '<rootDir>/.data/'],
    ...more,
  })();
  return {
    ...config,
    transformIgnorePatterns: [
      `/node_modules/(?!(${esModules.join('|')})/)`,
      '^.+\\.module\\.(css|sass|scss)$',
    ],
  };
}

const withDatabase = {
  globalTeardown: '<rootDir>/tests/support/database/stop.ts',
  setupFiles: ['<rootDir>/tests/support/environment.ts'],
};

export default async () => ({
  maxWorkers: Math.max(2, os.availableParallelism() - 1),
  projects: [
    await project('unit'),
    await project('integration', {
      ...withDatabase,
      globalSetup: '<rootDir>/tests/support/database/start.ts',
      setupFilesAfterEnv: [
        '<rootDir>/tests/support/patience.ts',
        '<rootDir>/tests/support/database/reset.ts',
      ],
    }),
    await project('e2e', {
      ...withDatabase,
      globalSetup: '<rootDir>/tests/support/server/build.ts',
      setupFilesAfterEnv: ['<rootDir>/tests/support/patience.ts'],
    }),
  ],
});
