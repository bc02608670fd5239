// The tests beside this file install and run what the templates render, which
// the normal tests do not: `npm run test:templates` brings what they need.
module.exports = async () => ({
  ...(await require('@backstage/cli/config/jest')),
  rootDir: __dirname,
  testMatch: ['<rootDir>/**/*.test.ts'],
  testTimeout: 900_000,
});
