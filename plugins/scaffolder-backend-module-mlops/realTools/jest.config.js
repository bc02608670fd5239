// The tests beside this file run the real Copier, Cookiecutter, pip and Poetry,
// which the normal tests do not: `npm run test:sources` brings what they need
// and runs them.
module.exports = async () => ({
  ...(await require('@backstage/cli/config/jest')),
  rootDir: __dirname,
  testMatch: ['<rootDir>/**/*.test.ts'],
  testTimeout: 240_000,
});
