import { mockServices } from '@backstage/backend-test-utils';
import type { EventParams } from '@backstage/plugin-events-node';
import { HintPublisher } from './HintPublisher';

/** An event bus whose every publish waits to be let through or refused. */
function heldBus() {
  const published: EventParams[] = [];
  const held: { letThrough: () => void; refuse: (error: Error) => void }[] = [];
  const events = mockServices.events.mock({
    publish: params => {
      published.push(params);
      return new Promise<void>((resolve, reject) => {
        held.push({ letThrough: resolve, refuse: reject });
      });
    },
  });
  const refs = () =>
    published.map(
      ({ eventPayload }) => (eventPayload as { entityRef: string }).entityRef,
    );
  return { events, held, published, refs };
}

const turn = () => new Promise(resolve => setImmediate(resolve));

describe('HintPublisher', () => {
  it('publishes only the ref, on the topic of the mirrors', async () => {
    const { events, published } = heldBus();
    const publisher = new HintPublisher({
      events,
      logger: mockServices.logger.mock(),
    });
    publisher.add('model:default/churn');
    await turn();
    expect(published).toEqual([
      {
        topic: 'waymark.catalog-entity-changed',
        eventPayload: { entityRef: 'model:default/churn' },
      },
    ]);
  });

  it('publishes one at a time, and once what changes again while it waits', async () => {
    const { events, held, refs } = heldBus();
    const publisher = new HintPublisher({
      events,
      logger: mockServices.logger.mock(),
    });
    publisher.add('model:default/a');
    publisher.add('model:default/b');
    publisher.add('model:default/b');
    await turn();
    expect(refs()).toEqual(['model:default/a']);

    publisher.add('model:default/a');
    held[0].letThrough();
    await turn();
    held[1].letThrough();
    await turn();
    held[2].letThrough();
    await turn();
    expect(refs()).toEqual([
      'model:default/a',
      'model:default/b',
      'model:default/a',
    ]);
  });

  it('goes on after a failure, and when it had come to rest', async () => {
    const logger = mockServices.logger.mock();
    const { events, held, refs } = heldBus();
    const publisher = new HintPublisher({ events, logger });
    publisher.add('model:default/a');
    await turn();
    held[0].refuse(new Error('bus is down'));
    await turn();
    expect(logger.debug).toHaveBeenCalledWith(
      expect.stringContaining('model:default/a'),
    );

    publisher.add('model:default/b');
    await turn();
    expect(refs()).toEqual(['model:default/a', 'model:default/b']);
  });
});
