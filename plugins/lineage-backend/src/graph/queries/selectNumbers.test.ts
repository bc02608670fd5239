import { lineageDatabases } from '../__testUtils__/databases';
import { selectNumbers } from './selectNumbers';

const databases = lineageDatabases();

describe.each(databases.eachSupportedId())('selectNumbers on %s', id => {
  const select = async (where: string, bindings: number[]) =>
    selectNumbers<{ from: number; to: number | null }>(
      await databases.open(id),
      ['from', 'to'],
      `with n as (
         select 7 as "from", -1 as "to"
         union all select 3, null
         union all select 5, 0
       ) select * from n where ${where}`,
      bindings,
    );

  it('gives rows in their order, with what is missing', async () => {
    expect(await select('"from" > ?', [2])).toEqual([
      { from: 7, to: -1 },
      { from: 3, to: null },
      { from: 5, to: 0 },
    ]);
    expect(await select('"from" = ?', [5])).toEqual([{ from: 5, to: 0 }]);
  });

  it('gives none where there are none', async () => {
    expect(await select('"from" > ?', [9])).toEqual([]);
  });
});
