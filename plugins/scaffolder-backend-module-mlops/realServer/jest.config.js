// The tests beside this file start a real MLflow server, which the normal
// tests do not: `npm run test:sources` brings what they need and runs them.
module.exports = async () => ({
  ...(await require('@backstage/cli/config/jest')),
  rootDir: __dirname,
  testMatch: ['<rootDir>/**/*.test.ts'],
  testTimeout: 240_000,
});
