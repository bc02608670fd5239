/** What resolution reads of `spec`, beside what every mirror keeps. */
export const MIRRORED_SPEC_KEYS: readonly string[] = [
  'product',
  'profile',
  'raci',
  'subdomainOf',
];
