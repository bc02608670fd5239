import { mockServices } from '@backstage/backend-test-utils';
import { eventOf, openIntake, runId } from '../intake/__testUtils__/openIntake';
import { OPENLINEAGE_TOPIC, subscribeToEvents } from './subscribeToEvents';

async function subscribe() {
  const { intake, store, received } = openIntake();
  const logger = mockServices.logger.mock();
  const events = mockServices.events();
  await subscribeToEvents({ events, intake, logger });
  const publish = (eventPayload: unknown) =>
    events.publish({ topic: OPENLINEAGE_TOPIC, eventPayload });
  return { publish, store, received, logger };
}

describe('subscribeToEvents', () => {
  it('takes one event, or a list of them', async () => {
    const { publish, store, received } = await subscribe();
    await publish(eventOf(1));
    await publish([eventOf(2), eventOf(3)]);
    expect(store.groups).toEqual([[runId(1)], [runId(2), runId(3)]]);
    expect(received.map(([, via]) => via)).toEqual(['topic', 'topic']);
  });

  it('tells what it does not take, and takes the rest', async () => {
    const { publish, store, logger } = await subscribe();
    await publish([{}, eventOf(1), {}, {}, {}]);
    await publish(undefined);
    expect(store.groups).toEqual([[runId(1)]]);
    expect(logger.warn.mock.calls.map(([message]) => message)).toEqual([
      expect.stringMatching(/\/eventTime is missing.*\(1 of 5\)/),
      expect.stringMatching(/\(3 of 5\)/),
      expect.stringMatching(/\(4 of 5\)/),
      expect.stringMatching(/is null; expected an object/),
    ]);
  });

  it('disturbs nobody when it fails', async () => {
    const { publish, store, logger } = await subscribe();
    const cycle: { self?: object } = {};
    cycle.self = cycle;
    await publish(cycle);
    expect(store.groups).toEqual([]);
    expect(logger.warn).toHaveBeenCalledWith(
      expect.stringMatching(/were not taken: Converting circular/),
    );
  });
});
