// @ts-check
import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** The contexts of the extension: each may import from `shared`, and none from another. */
const contexts = [
  'background',
  'offscreen',
  'worker',
  'layout',
  'viewer',
  'popup',
  'options',
  'welcome',
  'bench',
];

/**
 * Forbids a context to import from the others.
 * @param {string} context
 * @returns {import('eslint').Linter.Config}
 */
function onlyShared(context) {
  const patterns = contexts
    .filter((other) => other !== context)
    .map((other) => ({
      group: [`**/${other}/*`],
      message: 'Contexts share code through extension/src/shared only.',
    }));
  return {
    files: [`extension/src/${context}/**/*.ts`],
    rules: { 'no-restricted-imports': ['error', { patterns }] },
  };
}

export default defineConfig(
  { ignores: ['build', 'dist', 'target', 'node_modules', 'samples'] },
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: 'error',
      'no-console': 'error',
      // The type checker knows better which names there are.
      'no-undef': 'off',
      'max-lines': ['error', 600],
      'max-lines-per-function': ['error', { max: 80, skipBlankLines: true, skipComments: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
    },
  },
  // Text from documents is never parsed as HTML, and no code is made from text.
  {
    files: ['extension/src/**/*.ts'],
    rules: {
      'no-eval': 'error',
      'no-restricted-properties': [
        'error',
        ...['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'setHTMLUnsafe'].map((property) => ({
          property,
          message: 'Build nodes instead: text from documents is never parsed as HTML.',
        })),
      ],
    },
  },
  // `chrome` is there in extension pages only: the viewer also runs as a plain page.
  {
    files: ['extension/src/{shared,worker,layout,viewer,popup,options,welcome,bench}/**/*.ts'],
    ignores: ['extension/src/shared/browser.ts'],
    rules: {
      'no-restricted-globals': ['error', { name: 'chrome', message: 'Use shared/browser.ts.' }],
    },
  },
  ...contexts.map((context) => onlyShared(context)),
  {
    files: ['tests/**/*.ts', '**/*.test.ts'],
    rules: { 'max-lines-per-function': 'off' },
  },
  {
    files: ['xtask/browser/*.mjs'],
    rules: { 'no-console': 'off' },
  },
);
