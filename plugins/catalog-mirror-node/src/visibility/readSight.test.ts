import { mockCredentials } from '@backstage/backend-test-utils';
import type { MirrorEntity } from '../types';
import { readSight } from './readSight';

const SHOWN = 'model:default/shown';
const HIDDEN = 'model:default/hidden';
const ANN = 'user:default/ann';
const BOB = 'user:default/bob';
const LEFT = 'user:default/left';

const known = [SHOWN, HIDDEN, ANN, BOB];

function look(decision: 'all' | 'some', visible: string[]) {
  const asked: string[][] = [];
  const mirror = {
    visible: async (_: unknown, refs: string[]) => {
      asked.push(refs);
      return { decision, allows: (ref: string) => visible.includes(ref) };
    },
    getEntities: async (refs: string[]) =>
      new Map(
        refs
          .filter(ref => known.includes(ref))
          .map(entityRef => [entityRef, { entityRef } as MirrorEntity]),
      ),
  };
  const sight = readSight(
    mirror,
    { credentials: mockCredentials.user() },
    { entities: [SHOWN, HIDDEN, SHOWN], parties: [ANN, BOB, LEFT] },
  );
  return { asked, sight };
}

describe('readSight', () => {
  it('tells what is hidden, in one question', async () => {
    const { asked, sight } = look('some', [SHOWN, ANN]);
    const { entity, party } = await sight;

    expect([SHOWN, HIDDEN].map(entity)).toEqual([true, false]);
    expect([ANN, BOB].map(party)).toEqual([true, false]);
    expect(asked).toEqual([[SHOWN, HIDDEN, ANN, BOB, LEFT]]);
  });

  it('hides nobody whom the catalog does not have', async () => {
    const { party } = await look('some', [SHOWN]).sight;

    expect(party(LEFT)).toBe(true);
  });
});
