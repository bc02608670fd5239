import { ConfigReader } from '@backstage/config';
import { readProviderConfig } from './readProviderConfig';

describe('readProviderConfig', () => {
  const read = (mlops?: object) =>
    readProviderConfig(
      new ConfigReader(mlops ? { catalog: { providers: { mlops } } } : {}),
    );

  it('needs no configuration', () => {
    for (const config of [read(), read({})]) {
      expect(config).toEqual({
        schedule: {
          frequency: { seconds: 10 },
          timeout: { minutes: 10 },
          scope: 'global',
        },
        fullFrequencyMs: 60 * 60_000,
      });
    }
  });

  it('takes Backstage schedules and durations', () => {
    expect(
      read({
        schedule: { frequency: { minutes: 1 }, timeout: { minutes: 5 } },
        fullFrequency: 'PT30M',
      }),
    ).toMatchObject({
      schedule: { frequency: { minutes: 1 }, timeout: { minutes: 5 } },
      fullFrequencyMs: 30 * 60_000,
    });
  });
});
