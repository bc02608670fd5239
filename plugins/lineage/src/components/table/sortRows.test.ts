import fc from 'fast-check';
import { nextOrder, sortRows } from './sortRows';

interface Row {
  id: number;
  value?: string | number;
}
const by = ({ value }: Row) => value;

describe('sortRows', () => {
  it('orders texts as people do, and puts what has none last', () => {
    const rows: Row[] = [
      { id: 1, value: 'table 10' },
      { id: 2 },
      { id: 3, value: 'Table 9' },
    ];
    const ids = (direction: 'asc' | 'desc') =>
      sortRows({ rows, by, direction, locale: 'en' }).map(({ id }) => id);
    expect(ids('asc')).toEqual([3, 1, 2]);
    expect(ids('desc')).toEqual([1, 3, 2]);
  });

  it('orders numbers by their value and keeps equal rows in their order', () => {
    const rows: Row[] = [
      { id: 1, value: 10 },
      { id: 2, value: 9 },
      { id: 3, value: 10 },
    ];
    expect(sortRows({ rows, by, direction: 'asc' }).map(r => r.id)).toEqual([
      2, 1, 3,
    ]);
  });

  it('loses and invents no row', () => {
    fc.assert(
      fc.property(
        fc.array(fc.option(fc.integer(), { nil: undefined })),
        values => {
          const rows = values.map((value, id) => ({ id, value }));
          const sorted = sortRows({ rows, by, direction: 'desc' });
          expect(sorted.map(r => r.id).sort((a, b) => a - b)).toEqual(
            rows.map(r => r.id),
          );
        },
      ),
    );
  });
});

describe('nextOrder', () => {
  it('goes up, down, and back to how it came', () => {
    const up = nextOrder(undefined, 'name');
    expect(up).toEqual({ column: 'name', direction: 'asc' });
    const down = nextOrder(up, 'name');
    expect(down).toEqual({ column: 'name', direction: 'desc' });
    expect(nextOrder(down, 'name')).toBeUndefined();
    expect(nextOrder(down, 'type')).toEqual({
      column: 'type',
      direction: 'asc',
    });
  });
});
