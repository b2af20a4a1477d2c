// @ts-check
import astro from 'eslint-plugin-astro';
import { defineConfig } from 'eslint/config';
import typescript from 'typescript-eslint';
import { importDirections } from './tests/import-directions/eslint-rule.ts';

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
  {
    files: ['src/**'],
    plugins: { 'tin-quan': { rules: { 'import-directions': importDirections } } },
    rules: { 'tin-quan/import-directions': 'error' },
  },
);
