import fc from 'fast-check';
import { exploreColumns } from './exploreColumns';
import { fitColumns } from './fitColumns';

const column = (id: string, minWidth: number, priority: number, grow = 1) => ({
  id,
  minWidth,
  priority,
  grow,
});
const ids = (columns: { id: string }[]) => columns.map(({ id }) => id);

describe('fitColumns', () => {
  const columns = [
    column('name', 200, 0),
    column('tags', 50, 3),
    column('owner', 100, 1),
    column('metric', 150, 2),
  ];

  it('keeps all columns in their order when nobody knows the width', () => {
    expect(ids(fitColumns(columns, undefined))).toEqual(ids(columns));
  });

  it.each([
    [500, ['name', 'tags', 'owner', 'metric']],
    [499, ['name', 'owner', 'metric']],
    [449, ['name', 'owner']],
    [299, ['name']],
  ])('fits into %d pixels by importance', (width, expected) => {
    expect(ids(fitColumns(columns, width))).toEqual(expected);
  });

  it('never drops a column that must stay', () => {
    expect(ids(fitColumns(columns, 10))).toEqual(['name']);
  });

  it('shares what is left over by growth', () => {
    const shared = fitColumns(
      [column('name', 100, 0, 3), column('owner', 100, 1, 1)],
      240,
    );
    expect(shared.map(({ width }) => width)).toEqual([130, 110]);
  });

  it('never takes more than there is, but for what must stay', () => {
    fc.assert(
      fc.property(fc.integer({ min: 240, max: 4000 }), width => {
        const used = fitColumns(exploreColumns(), width).reduce(
          (sum, fitted) => sum + fitted.width,
          0,
        );
        expect(used).toBeLessThanOrEqual(width);
      }),
    );
  });
});
