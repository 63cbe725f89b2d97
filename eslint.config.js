import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** Which of our packages each package may import (docs/architecture.md): imports follow the arrows and never run back. */
const below = {
  'packages/model': [],
  'packages/data': ['model'],
  'packages/query': ['model'],
  'packages/chart': ['model', 'query'],
};
const published = ['model', 'data', 'query', 'chart'];

const insides = {
  regex: '(^@yalu/|\\.\\./(packages/|apps/)?)(model|data|query|chart|cli|web)/(src|dist)/',
  message: 'Import another package through its public entry, never from its insides.',
};

const importDirection = Object.entries(below).map(([folder, allowed]) => {
  const forbidden = published.filter((name) => !allowed.includes(name)).join('|');
  return {
    name: `import direction of ${folder}`,
    files: [`${folder}/src/**/*.ts`],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            insides,
            {
              regex: `^@yalu/(${forbidden}|cli|web)(/|$)`,
              message: `${folder} may import ${allowed.map((name) => `@yalu/${name}`).join(' and ') || 'none of our packages'}: model, then data and query, then chart, then the apps.`,
            },
          ],
        },
      ],
    },
  };
});

export default defineConfig(
  globalIgnores([
    '**/dist/',
    '**/out/',
    '**/generated/',
    '**/node_modules/',
    '**/.turbo/',
    '**/.results/',
    'test/samples/',
  ]),
  js.configs.recommended,
  tseslint.configs.strict,
  tseslint.configs.stylistic,
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: 'error',
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'Use a named export.' },
        { selector: 'ThrowStatement > Literal', message: 'Throw a typed error, never a string.' },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['packages/*/src/**/*.ts', 'apps/*/src/**/*.{ts,tsx}'],
    rules: { 'no-restricted-imports': ['error', { patterns: [insides] }] },
  },
  importDirection,
  {
    name: 'coefficients as published, with more digits than a number keeps',
    files: ['packages/query/src/stats/quantile.ts'],
    rules: { 'no-loss-of-precision': 'off' },
  },
  {
    name: 'values that a type test needs for their types alone',
    files: ['**/types.test.ts'],
    rules: { '@typescript-eslint/no-unused-vars': 'off' },
  },
  {
    files: ['**/*.config.{ts,js}'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    files: ['**/*.mjs', '**/*.js'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        URL: 'readonly',
        fetch: 'readonly',
        setTimeout: 'readonly',
      },
    },
  },
);
