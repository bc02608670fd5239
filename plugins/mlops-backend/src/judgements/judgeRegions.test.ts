import { judgeRegions, regionsOf } from './judgeRegions';

const deployment = (region?: string, since = '2026-06-01T00:00:00.000Z') => ({
  region,
  since,
});

describe('judgeRegions', () => {
  it.each<[string, (string | undefined)[], string[][], string[] | undefined]>([
    ['nothing served', [], [['eu']], undefined],
    ['nothing listed', ['us-east-1'], [[], []], undefined],
    ['no region named', [undefined], [['eu']], undefined],
    [
      'a region listed by all',
      ['eu-central'],
      [['eu-central'], ['EU-Central']],
      undefined,
    ],
    [
      'a part of a listed region',
      ['eu-central-1'],
      [['eu-central']],
      undefined,
    ],
    [
      'a region the model does not list',
      ['us-east-1'],
      [['eu-central']],
      ['us-east-1'],
    ],
    ['a region the data does not list', ['us'], [['eu', 'us'], ['eu']], ['us']],
    ['a name that only begins alike', ['europe'], [['eu']], ['europe']],
    ['a whole where a part is listed', ['eu'], [['eu-central']], ['eu']],
    ['several, each once', ['us', 'ap', 'us', 'eu'], [['eu']], ['ap', 'us']],
  ])('finds %s', (_, served, allowed, regions) => {
    const found = judgeRegions({
      serving: served.map(region => deployment(region)),
      allowed,
    });
    expect(found?.regions).toEqual(regions);
  });

  it('says since when', () => {
    expect(
      judgeRegions({
        serving: [
          deployment('us', '2026-06-03T00:00:00.000Z'),
          deployment('us', '2026-06-02T00:00:00.000Z'),
          deployment('eu', '2026-06-01T00:00:00.000Z'),
        ],
        allowed: [['eu']],
      })?.since,
    ).toBe('2026-06-02T00:00:00.000Z');
  });

  it.each<[object, string[]]>([
    [{}, []],
    [{ compliance: null }, []],
    [{ compliance: { regions: 'eu' } }, []],
    [{ compliance: { regions: ['eu', ' ', 3, 'us'] } }, ['eu', 'us']],
  ])('reads the regions of %j', (spec, regions) => {
    expect(regionsOf(spec as Record<string, unknown>)).toEqual(regions);
  });
});
