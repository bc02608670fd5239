import { TestDatabases } from '@backstage/backend-test-utils';
import { as, openReads } from '../__testUtils__/openReads';
import { createMaturityReads } from '../createMaturityReads';

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
const churn = 'model:default/churn';

describe('a refresh', () => {
  async function setup(refresh: (told: () => Promise<void>) => Promise<void>) {
    const opened = await openReads(await databases.init('SQLITE_3'));
    return createMaturityReads({
      ...opened,
      changes: { mayRequest: async () => false },
      kinds: ['model'],
      specKeys: [],
      gathering: {
        refresh: async entityRef =>
          refresh(() => opened.tell(entityRef, { 'registry/versions': 0 })),
      },
    });
  }

  it('answers with what the sources tell then', async () => {
    const reads = await setup(tell => tell());
    const before = await reads.getScorecard(churn, as('anna'));
    expect(before.rubrics[0]).toMatchObject({ level: 1 });
    const after = await reads.refresh(churn, as('anna'));
    expect(after.rubrics[0]).toMatchObject({ level: 0 });
  });

  it('tells why the sources could not be asked', async () => {
    const reads = await setup(async () => {
      throw new Error('The registry is away');
    });
    await expect(reads.refresh(churn, as('anna'))).rejects.toThrow(
      'The registry is away',
    );
  });
});
