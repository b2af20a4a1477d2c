// @ts-check
import astro from 'eslint-plugin-astro';
import { defineConfig } from 'eslint/config';
import typescript from 'typescript-eslint';

/**
 * @param {string} files
 * @param {string[]} not
 * @returns {import('eslint').Linter.Config}
 */
const oneWay = (files, not) => ({
  files: [files],
  rules: {
    '@typescript-eslint/no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            regex: `^(?:\\.\\./)+(?:${not.join('|')})(?:/|\\.ts$)`,
            allowTypeImports: true,
            message: 'Imports go one way only; see docs/architecture.md.',
          },
        ],
      },
    ],
  },
});

/**
 * Which parts of src/ a part must not import; docs/architecture.md draws the picture. Types may cross, since they are
 * gone when the code runs.
 */
const directions = [
  {
    files: 'src/domain/**',
    not: [
      'strings',
      'settings',
      'urls',
      'security',
      'feeds',
      'commands',
      'counts',
      'counter',
      'schemas',
      'content',
      'markdown',
      'components',
      'layouts',
      'pages',
      'elements',
      'integrations',
    ],
  },
  {
    files: 'src/schemas/**',
    not: [
      'content',
      'counts',
      'counter',
      'markdown',
      'components',
      'layouts',
      'pages',
      'elements',
      'integrations',
    ],
  },
  {
    files: 'src/markdown/**',
    not: ['schemas', 'content', 'components', 'layouts', 'pages', 'elements', 'integrations'],
  },
  {
    files: 'src/counter/**',
    not: [
      'strings',
      'settings',
      'urls',
      'feeds',
      'counts',
      'schemas',
      'content',
      'markdown',
      'components',
      'layouts',
      'pages',
      'elements',
      'integrations',
    ],
  },
  { files: 'src/counts/**', not: ['components', 'layouts', 'pages', 'elements', 'integrations'] },
  {
    files: 'src/content/**',
    not: ['counts', 'counter', 'components', 'layouts', 'pages', 'elements', 'integrations'],
  },
  {
    files: 'src/elements/**',
    not: [
      'schemas',
      'counts',
      'counter',
      'content',
      'markdown',
      'components',
      'layouts',
      'pages',
      'integrations',
    ],
  },
  {
    files: 'src/components/**',
    not: [
      'content/store',
      'content/entries',
      'content/read',
      'content/loader',
      'layouts',
      'pages',
      'integrations',
    ],
  },
  { files: 'src/layouts/**', not: ['pages', 'integrations'] },
];

export default defineConfig(
  { ignores: ['dist*/', '.output/', '.astro/', 'node_modules/', 'tests/fixtures/'] },
  typescript.configs.recommended,
  astro.configs.recommended,
  astro.configs['jsx-a11y-recommended'] ?? [],
  {
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      eqeqeq: 'error',
    },
  },
  ...directions.map(({ files, not }) => oneWay(files, not)),
);
