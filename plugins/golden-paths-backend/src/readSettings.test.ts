import { mockServices } from '@backstage/backend-test-utils';
import { readSettings } from './readSettings';

const DAY = 24 * 60 * 60_000;

const read = (goldenPaths: object) =>
  readSettings(mockServices.rootConfig({ data: { goldenPaths } as never }));

describe('readSettings', () => {
  it('needs no configuration', () => {
    expect(readSettings(mockServices.rootConfig({ data: {} }))).toMatchObject({
      keep: { maxTreeBytes: 20 * 1024 * 1024, maxFiles: 2_000 },
      checks: { intervalMs: 30 * 60_000 },
      looks: { frequency: { minutes: 5 }, scope: 'global' },
      keepReceiptsMs: 2 * 365 * DAY,
      keepDraftsMs: 90 * DAY,
    });
  });

  it('reads what an organisation says otherwise', () => {
    expect(
      read({
        keep: { bytes: 5 },
        checks: { interval: { hours: 2 } },
        keepReceiptsFor: '30 days',
        keepDraftsFor: 'P7D',
        catalogMirror: { sweepSeconds: 5 },
      }),
    ).toMatchObject({
      keep: { maxTreeBytes: 5 },
      checks: { intervalMs: 2 * 60 * 60_000 },
      keepReceiptsMs: 30 * DAY,
      keepDraftsMs: 7 * DAY,
      sweepIntervalMs: 5_000,
    });
  });

  it.each<[object, string]>([
    [{ keepDraftsFor: 'long' }, 'goldenPaths.keepDraftsFor'],
    [{ keepReceiptsFor: { days: 0 } }, 'goldenPaths.keepReceiptsFor'],
    [{ checks: { interval: 'often' } }, 'goldenPaths.checks.interval'],
    [{ keep: { files: 0 } }, 'goldenPaths.keep.files'],
    [
      { catalogMirror: { sweepSeconds: 0 } },
      'goldenPaths.catalogMirror.sweepSeconds',
    ],
  ])('refuses %j, naming %s', (config, key) => {
    expect(() => read(config)).toThrow(key);
  });
});
