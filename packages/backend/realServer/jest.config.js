// The test beside this file trains a project against a real MLflow server,
// which the normal tests do not: `npm run test:sources` brings what it needs
// and runs it.
module.exports = async () => ({
  ...(await require('@backstage/cli/config/jest')),
  rootDir: __dirname,
  testMatch: ['<rootDir>/**/*.test.ts'],
  testTimeout: 600_000,
});
