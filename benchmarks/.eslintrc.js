module.exports = require('@backstage/cli/config/eslint-factory')(__dirname, {
  rules: {
    // A benchmark starts the plugin it measures, as a backend does.
    '@backstage/no-mixed-plugin-imports': [
      'warn',
      {
        excludedTargetPackages: [
          '@waymark/plugin-lineage-backend',
          '@waymark/plugin-mlops-backend',
        ],
      },
    ],
  },
});
