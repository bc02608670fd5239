import { regionCovers } from './regionCovers';

describe('regionCovers', () => {
  it.each([
    ['eu-central', 'eu-central', true],
    ['EU-Central ', 'eu-central-1', true],
    ['eu', 'eu-central-1', true],
    ['eu-central-1', 'eu-central', false],
    ['eu-west', 'eu-western', false],
    ['eu', 'us-east-1', false],
  ])('%s covers %s: %s', (listed, region, covers) => {
    expect(regionCovers(listed, region)).toBe(covers);
  });
});
