module.exports = require('@backstage/cli/config/eslint-factory')(__dirname, {
  rules: {
    // A test starts the backend that keeps the receipts, as a portal does.
    '@backstage/no-mixed-plugin-imports': [
      'warn',
      { excludedFiles: ['**/*.test.ts'] },
    ],
  },
});
