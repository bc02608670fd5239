import { migrationsDirectory } from '../../database/openDatabase';
import { raciDatabases } from '../../handovers/__testUtils__/raciDatabases';
import { countVisible } from './countVisible';

const databases = raciDatabases();

const subjectOf = ({ entity_ref }: { entity_ref: string }) => ({
  entity_ref,
  kind: 'model',
  namespace: 'default',
  name: entity_ref,
  sort_key: entity_ref,
  words: entity_ref,
  listed: true,
  declared: false,
  gap_count: 0,
  resolved: '',
  digest: '',
  first_seen: 1,
  updated_at: 1,
});

describe.each(databases.eachSupportedId())('visible cells on %s', id => {
  it('of very many entities are counted in part, and that is said', async () => {
    const knex = await databases.init(id);
    await knex.migrate.latest({ directory: migrationsDirectory });
    const cell = {
      activity: 'data',
      role: 'informed',
      origin_level: 'default',
      since: 1,
    };
    const cells = Array.from({ length: 2_001 }, (_, index) => ({
      ...cell,
      entity_ref: `model:default/m${String(index).padStart(4, '0')}`,
      party_ref: 'group:default/all',
    }));
    await knex.batchInsert('cells', cells, 50);
    await knex.batchInsert('subjects', cells.map(subjectOf), 40);
    const asked: number[] = [];
    const access = {
      seesAll: false,
      sees: async (refs: Iterable<string>) => {
        const wanted = new Set(refs);
        asked.push(wanted.size);
        const entity = (ref: string) => !ref.endsWith('7');
        return { entity, origin: () => true, party: () => true };
      },
    };

    const parties = ['group:default/all', 'group:default/none'];
    const { counts, atLeast } = await countVisible(knex, { parties, access });
    expect(atLeast).toBe(true);
    expect(asked).toEqual([2_001]);
    expect([...counts]).toEqual([
      [
        'group:default/all',
        {
          duties: {
            responsible: 0,
            accountable: 0,
            consulted: 0,
            informed: 1_800,
          },
          entities: 1_800,
        },
      ],
    ]);

    await knex('cells').where('entity_ref', 'model:default/m2000').delete();
    const fewer = await countVisible(knex, { parties, access });
    expect(fewer.atLeast).toBe(false);
    expect(fewer.counts).toEqual(counts);
  });
});
