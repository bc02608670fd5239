import { mockServices } from '@backstage/backend-test-utils';
import { readCollatorConfig } from './readCollatorConfig';

function read(mlops?: object) {
  return readCollatorConfig(
    mockServices.rootConfig({
      data: { search: { collators: mlops ? { mlops } : {} } },
    }),
  );
}

describe('readCollatorConfig', () => {
  it('has a schedule and a location of its own', () => {
    expect(read()).toEqual({
      schedule: {
        frequency: { minutes: 10 },
        timeout: { minutes: 15 },
        initialDelay: { seconds: 3 },
      },
      locationTemplate: '/catalog/:namespace/:kind/:name',
    });
  });

  it('takes what the installation says', () => {
    expect(
      read({
        schedule: { frequency: { hours: 1 }, timeout: 'PT5M' },
        locationTemplate: '/things/:kind/:namespace/:name',
      }),
    ).toMatchObject({
      schedule: { frequency: { hours: 1 }, timeout: { minutes: 5 } },
      locationTemplate: '/things/:kind/:namespace/:name',
    });
  });

  it('refuses a location in which two entities are one', () => {
    expect(() => read({ locationTemplate: '/catalog/:namespace' })).toThrow(
      /locationTemplate is '\/catalog\/:namespace', without ':kind'/,
    );
    expect(() => read({ locationTemplate: '/:kind/:namespace' })).toThrow(
      /without ':name'/,
    );
  });
});
