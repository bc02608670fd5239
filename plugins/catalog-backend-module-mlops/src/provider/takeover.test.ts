import { createMockDirectory } from '@backstage/backend-test-utils';
import { declared, discovered } from './FakeFeed.test.fixture';
import { startCatalogWithFeed } from './startCatalogWithFeed.test.fixture';

jest.setTimeout(120_000);

describe('discovered and declared entities in a real catalog', () => {
  it('shows what is discovered, follows its changes and its end', async () => {
    const { feed, pull, shows, lacks, get } = await startCatalogWithFeed();
    feed.upsert(discovered('churn'), discovered('fraud'));
    await pull();
    await shows('churn', 'Discovered');
    await shows('fraud', 'Discovered');
    feed.upsert(discovered('churn', 'Changed'));
    feed.remove('model:default/fraud');
    await pull();
    await shows('churn', 'Changed');
    await lacks('fraud');
    expect((await get('churn'))?.relations).toEqual([]);
  });

  it('lets a declaration take over what was discovered before', async () => {
    const { feed, pull, declare, shows, get } = await startCatalogWithFeed();
    feed.upsert(discovered('churn'));
    await pull();
    await shows('churn', 'Discovered');
    await declare(declared('churn'));
    await shows('churn', 'Declared');
    // The registry hears of it and withdraws its own.
    feed.remove('model:default/churn');
    feed.upsert(discovered('marker'));
    await pull();
    await shows('marker', 'Discovered');
    expect((await get('churn'))?.metadata.description).toBe('Declared');
  });

  it('leaves a declaration alone that was there before', async () => {
    const { feed, pull, declare, shows, get } = await startCatalogWithFeed();
    await declare(declared('churn'));
    await shows('churn', 'Declared');
    // A registry that has not heard of the declaration yet.
    feed.upsert(discovered('churn'), discovered('marker'));
    await pull();
    await shows('marker', 'Discovered');
    expect((await get('churn'))?.metadata.description).toBe('Declared');
    feed.remove('model:default/churn');
    feed.upsert(discovered('second-marker'));
    await pull();
    await shows('second-marker', 'Discovered');
    expect((await get('churn'))?.metadata.description).toBe('Declared');
  });

  it('lets a declaration take over after a month of history', async () => {
    const { feed, pull, declare, shows, lacks, get } =
      await startCatalogWithFeed();
    for (let day = 1; day <= 30; day += 1) {
      feed.upsert(
        discovered('churn', `Day ${day}`),
        discovered(`model-of-day-${day}`),
      );
      if (day > 1) {
        feed.remove(`model:default/model-of-day-${day - 1}`);
      }
      await pull();
    }
    await shows('churn', 'Day 30');
    await shows('model-of-day-30', 'Discovered');
    await lacks('model-of-day-29');
    // The declaration has a name of its own and names the object.
    await declare(declared('exit-risk'));
    feed.replace('model:default/churn', 'model:default/exit-risk');
    await pull();
    await lacks('churn');
    await shows('exit-risk', 'Declared');
    expect((await get('model-of-day-30'))?.metadata.description).toBe(
      'Discovered',
    );
  });

  it('brings the discovered one back when the declaration vanishes', async () => {
    const { feed, pull, declare, shows, lacks, get } =
      await startCatalogWithFeed();
    feed.upsert(discovered('churn'));
    await pull();
    await shows('churn', 'Discovered');
    await declare(declared('churn'));
    await shows('churn', 'Declared');
    feed.remove('model:default/churn');
    await pull();
    await declare();
    await lacks('churn');
    feed.upsert(discovered('churn'));
    await pull();
    await shows('churn', 'Discovered');
    expect((await get('churn'))?.spec?.owner).toBeUndefined();
  });

  it('brings it back too when nobody noticed the declaration', async () => {
    const { feed, pull, declare, shows, lacks, get } =
      await startCatalogWithFeed({
        // Every pull compares everything.
        providers: { mlops: { fullFrequency: { seconds: 0 } } },
      });
    feed.upsert(discovered('churn'));
    await pull();
    await shows('churn', 'Discovered');
    await declare(declared('churn'));
    await shows('churn', 'Declared');
    await declare();
    await lacks('churn');
    await pull();
    await shows('churn', 'Discovered');
    expect((await get('churn'))?.spec?.owner).toBeUndefined();
  });

  it('shows same-named models of two connections beside each other', async () => {
    const { feed, pull, declare, shows, get } = await startCatalogWithFeed();
    feed.upsert(
      discovered('churn', 'Of one connection'),
      discovered('churn-1a2b3c4d', 'Of the other'),
    );
    await pull();
    await shows('churn', 'Of one connection');
    await shows('churn-1a2b3c4d', 'Of the other');
    await declare(declared('churn'));
    await shows('churn', 'Declared');
    expect((await get('churn-1a2b3c4d'))?.metadata.description).toBe(
      'Of the other',
    );
  });

  it('gives way to a file that a person registers, and never drops it', async () => {
    const directory = createMockDirectory();
    directory.setContent({
      'models.yaml': JSON.stringify(declared('churn')),
    });
    const { feed, pull, register, shows, get } = await startCatalogWithFeed({
      rules: [{ allow: ['Location', 'Model'] }],
    });
    feed.upsert(discovered('churn'));
    await pull();
    await shows('churn', 'Discovered');
    await register(directory.resolve('models.yaml'));
    await shows('churn', 'Declared');
    // From now on both refer to it: the file and, until it hears, the provider.
    feed.remove('model:default/churn');
    feed.upsert(discovered('marker'));
    await pull();
    await shows('marker', 'Discovered');
    expect((await get('churn'))?.metadata.description).toBe('Declared');
  });
});
