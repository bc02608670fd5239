import { mockServices } from '@backstage/backend-test-utils';
import { readKeepSettings, readLookSchedule } from './readKeepSettings';

const configOf = (goldenPaths: object) =>
  mockServices.rootConfig({ data: { goldenPaths } as never });

describe('readKeepSettings', () => {
  it('reads what is set and has a value for the rest', () => {
    const { maxFiles, unusedMs, ...rest } = readKeepSettings(
      configOf({ keep: { files: 5, unusedFor: { days: 2 } } }),
    );
    expect({ maxFiles, unusedMs }).toEqual({
      maxFiles: 5,
      unusedMs: 172_800_000,
    });
    expect(rest).toEqual({
      maxFileBytes: 1_048_576,
      maxTreeBytes: 20_971_520,
      versions: 100,
      renders: 10,
    });
  });

  it('names the key that is wrong', () => {
    expect(() => readKeepSettings(configOf({ keep: { renders: 0 } }))).toThrow(
      'goldenPaths.keep.renders is 0; expected a whole number above 0',
    );
  });
});

describe('readLookSchedule', () => {
  it('is every five minutes, or as it is written, on one replica', () => {
    expect(readLookSchedule(configOf({}))).toMatchObject({
      frequency: { minutes: 5 },
      scope: 'global',
    });
    const schedule = {
      frequency: { hours: 1 },
      timeout: { minutes: 2 },
      scope: 'local',
    };
    expect(readLookSchedule(configOf({ templates: { schedule } }))).toEqual({
      frequency: { hours: 1 },
      timeout: { minutes: 2 },
      scope: 'global',
    });
  });
});
