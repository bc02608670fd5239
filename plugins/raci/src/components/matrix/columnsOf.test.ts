import { DEFAULT_ACTIVITIES } from '@waymark/plugin-raci-common';
import { churnRaci, customersRaci } from '../../fixtures';
import { columnsOf } from './columnsOf';

const ids = (options: Partial<Parameters<typeof columnsOf>[0]>) =>
  columnsOf({ known: DEFAULT_ACTIVITIES, entities: [], ...options }).map(
    ({ id }) => id,
  );

describe('columnsOf', () => {
  it('is every activity in its order', () => {
    expect(ids({})).toEqual(DEFAULT_ACTIVITIES.map(({ id }) => id));
  });

  it('is those that are chosen, in their own order', () => {
    expect(ids({ chosen: ['monitoring', 'scoping', 'nothing'] })).toEqual([
      'scoping',
      'monitoring',
    ]);
  });

  it('is what entities have where nothing else is known', () => {
    expect(ids({ known: [], entities: [churnRaci, customersRaci] })).toEqual(
      DEFAULT_ACTIVITIES.map(({ id }) => id),
    );
    expect(ids({ known: [] })).toEqual([]);
  });
});
