import { as, changesDatabases } from '../../__testUtils__/openChanges';
import { openCampaigns } from '../__testUtils__/openCampaigns';
import { watchProgress } from './watchProgress';

jest.setTimeout(60_000);

const databases = changesDatabases();

describe.each(databases.eachSupportedId())('watchProgress, %s', id => {
  const open = async () => {
    const campaigns = await openCampaigns(await databases.init(id));
    const { api, context } = campaigns;
    return {
      ...campaigns,
      watch: watchProgress(context, { pauseMs: 1 }),
      done: async () =>
        (await api.listCampaigns({}, as('xaver'))).items[0].progress?.done,
    };
  };

  it('reckons the campaigns of a rubric soon after its results changed', async () => {
    const { begin, finish, watch, done } = await open();
    await begin();
    await finish('winback');
    expect(await done()).toBe(3);

    watch.touch(['another']);
    await watch.settled();
    expect(await done()).toBe(3);
    watch.touch(['delivery']);
    watch.touch(['delivery']);
    await watch.settled();
    expect(await done()).toBe(4);

    await finish('uplift');
    watch.touch(['delivery']);
    await watch.settled();
    expect(await done()).toBe(5);
  });

  it('goes on after a failure, and not after it was stopped', async () => {
    const { begin, finish, context, watch, done } = await open();
    await begin();
    await finish('winback');
    const failing = watchProgress(
      {
        ...context,
        knex: (() => {
          throw new Error('no such table');
        }) as never,
      },
      { pauseMs: 1 },
    );
    failing.touch(['delivery']);
    await failing.settled();
    expect(context.logger.warn).toHaveBeenCalledWith(
      expect.stringMatching(/could not be reckoned/),
      expect.objectContaining({ message: 'no such table' }),
    );

    await watch.stop();
    watch.touch(['delivery']);
    await watch.settled();
    expect(await done()).toBe(3);
  });
});
