import next from 'eslint-config-next/core-web-vitals';
import importX from 'eslint-plugin-import-x';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import tseslint from 'typescript-eslint';

const SCHEMAS = ['**/schema.ts', '**/*-schema.ts'];

/** Who may import whom (docs/decisions, 6). `from` globs are files of the project; each zone says its reason in a sentence. */
const zones = [
  {
    target: './app',
    from: ['./lib/db.ts', './lib/generated'],
    message: 'A page or an action reads through a repository: no Prisma in app/.',
  },
  {
    target: './components',
    from: './lib/**/*',
    except: [
      ...SCHEMAS,
      '**/action-result.ts',
      '**/find-form-draft.ts', // every form finds what was begun in it
    ],
    message: 'A component knows schemas only: what it shows and the actions it calls come as props.',
  },
  {
    target: ['./components', './lib'],
    from: './app',
    message: 'Nothing imports app/: move what is shared to components/ or lib/.',
  },
  { target: './lib', from: './components', message: 'lib/ knows nothing of what is on the screen.' },
  {
    target: ['./app', './components', './lib', './prisma'],
    from: './tests',
    message: 'Nothing imports tests/.',
  },
  {
    target: ['./lib/**/rules.ts', './lib/**/policy.ts'],
    from: './lib/**/*',
    except: [...SCHEMAS, '**/calendar.ts', '**/actor.ts', '**/*-states.ts'],
    message: 'Rules and policies import schemas only, so that they stay pure.',
  },
  {
    target: ['./lib/**/*repository.ts'],
    from: './lib/**/*repository.ts',
    message: 'A repository never uses another: let the verb or the page call both.',
  },
  {
    target: ['./lib/*-schema.ts', './lib/!(imports)/**/{schema,*-schema}.ts', './lib/imports/*-schema.ts'],
    from: './lib/**/*',
    except: [
      ...SCHEMAS,
      // pure, and as safe in the browser as a schema
      ...['**/form-data.ts', '**/siret.ts', '**/import-kind.ts', '**/plain-error.ts'],
      // for their types only
      ...['**/search/index/question.ts', '**/ranking.ts', '**/standing.ts'],
    ],
    message: 'A schema imports schemas only, so that it is safe in the browser.',
  },
  {
    target: './lib/imports/*/{schema,*-schema}.ts',
    from: './lib/**/*',
    except: [...SCHEMAS, '**/cells/*.ts', '**/*-cell.ts', '**/row-context.ts', '**/wordings/*.ts'],
    message: 'The schema of an imported row is made of cells, and reads nothing else.',
  },
];

/** Who queries besides repositories, each for all of lib. */
const QUERYING = [
  'lib/db.ts',
  'lib/database-clock.ts', // one question, asked by everybody
  'lib/rate-limit.ts', // counts in a transaction of its own
  'lib/accounts/auth.ts', // next-auth's adapter
  'lib/journal/record-event.ts', // one statement, written by every verb
  'lib/outbox/enqueue.ts', // the same
  'lib/imports/insert-rows.ts', // any table, one statement
  'lib/worker/find-missed-mail.ts', // wakes the workers, as enqueue does
];
const QUERIES = [
  'CallExpression[callee.object.object.name=/^(db|tx)$/]',
  'CallExpression[callee.object.name=/^(db|tx)$/][callee.property.name=/Raw/]',
  'TaggedTemplateExpression[tag.object.name=/^(db|tx)$/]',
].map((selector) => ({
  selector,
  message: 'Only a repository asks the database: give it a function there.',
}));

const LINKS = 'components/ui/link has the link that fetches nothing ahead.';
const CLOCK =
  'The clock and chance come in as arguments; only the edge (actions, commands, the worker) reads them.';
const CLOCKS = { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: CLOCK };
/** Where the clock is read: the edge, and what reads the environment. */
const EDGE = [
  'lib/env.ts',
  'lib/cli/**',
  'lib/worker/**',
  'lib/embedded-postgres/**',
  'lib/database-clock.ts',
  'components/forms/device-copy.ts', // in the browser, when something was typed
];
const ENVIRONMENT = { object: 'process', property: 'env', message: 'Only lib/env.ts reads the environment.' };

export default tseslint.config(
  { ignores: ['.next/', '.data/', 'lib/generated/', 'public/', 'coverage/', 'next-env.d.ts'] },
  ...next,
  ...tseslint.configs.strict,
  {
    files: ['**/*.{ts,tsx}'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // An index that arithmetic just proved is better asserted than tested for.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // A name that starts with _ is taken out of the rest on purpose.
      '@typescript-eslint/no-unused-vars': [
        'error',
        { varsIgnorePattern: '^_', argsIgnorePattern: '^_', destructuredArrayIgnorePattern: '^_' },
      ],
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
    },
  },
  { files: ['*.mjs'], rules: { 'import/no-anonymous-default-export': 'off' } },
  {
    files: ['{app,components,lib,prisma}/**/*.{ts,tsx}', '*.ts'],
    plugins: { 'import-x': importX },
    settings: { 'import-x/resolver-next': [createTypeScriptImportResolver()] },
    rules: { 'import-x/no-restricted-paths': ['error', { basePath: import.meta.dirname, zones }] },
  },
  {
    files: ['{app,components}/**/*.{ts,tsx}'],
    ignores: ['components/ui/link.tsx'],
    rules: {
      'no-restricted-imports': ['error', { name: 'next/link', importNames: ['default'], message: LINKS }],
    },
  },
  {
    files: ['{app,components,lib}/**/*.{ts,tsx}'],
    ignores: ['lib/env.ts', 'lib/cli/**', 'lib/embedded-postgres/**'],
    rules: { 'no-restricted-properties': ['error', ENVIRONMENT] },
  },
  {
    files: ['lib/**/*.ts', 'components/**/*.{ts,tsx}'],
    ignores: EDGE,
    rules: {
      'no-restricted-properties': [
        'error',
        ENVIRONMENT,
        { object: 'Date', property: 'now', message: CLOCK },
        { object: 'Math', property: 'random', message: CLOCK },
      ],
      'no-restricted-syntax': ['error', CLOCKS],
    },
  },
  {
    files: ['lib/**/*.ts'],
    ignores: [...QUERYING, '**/*repository.ts'],
    rules: { 'no-restricted-syntax': ['error', ...QUERIES] },
  },
  {
    // of two settings of one rule the last counts, so here both are said
    files: ['lib/**/*.ts'],
    ignores: [...QUERYING, '**/*repository.ts', ...EDGE],
    rules: { 'no-restricted-syntax': ['error', CLOCKS, ...QUERIES] },
  },
);
