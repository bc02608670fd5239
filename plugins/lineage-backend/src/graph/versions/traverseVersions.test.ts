import type { Cut, Side } from '../types';
import { traverseVersions } from './traverseVersions';
import { type VersionRef, versionKey, type VersionStep } from './types';

/** `1@a` as a version. */
const ref = (text: string): VersionRef => {
  const [node, version] = text.split('@');
  return { node: Number(node), version };
};

const step = (from: string, to: string): VersionStep => ({
  from: ref(from),
  to: ref(to),
  kind: 3,
  at: 0,
  runId: 'r',
  job: 9,
});

const walkOver = (
  steps: VersionStep[],
  options: { depth?: number; limit?: number; cut?: Cut; sides?: Side[] } = {},
) =>
  traverseVersions({
    root: ref('1@a'),
    sides: options.sides ?? ['upstream', 'downstream'],
    depth: options.depth ?? 10,
    limit: options.limit ?? 100,
    deadline: 0,
    now: () => 0,
    readSteps: async (versions, side) => {
      const keys = versions.map(versionKey);
      return {
        steps: steps.filter(({ from, to }) =>
          keys.includes(versionKey(side === 'upstream' ? to : from)),
        ),
        cut: options.cut ?? false,
      };
    },
  });

describe('traverseVersions', () => {
  it('keeps versions of one thing apart', async () => {
    const walk = await walkOver([
      step('1@a', '2@x'),
      step('1@b', '2@y'),
      step('0@q', '1@a'),
    ]);
    expect([...walk.places.keys()].sort()).toEqual(['0@q', '1@a', '2@x']);
    expect(walk.steps).toHaveLength(2);
    expect(walk.cut).toBe(false);
  });

  it('ends where nobody said which version it was', async () => {
    const walk = await walkOver([step('1@a', '2@'), step('2@', '3@z')]);
    expect([...walk.places.keys()]).toEqual(['1@a', '2@']);
  });

  it.each<[string, Parameters<typeof walkOver>[1], Cut]>([
    ['depth', { depth: 1 }, { reason: 'depth', limit: 1 }],
    ['the number of nodes', { limit: 2 }, { reason: 'nodes', limit: 2 }],
    [
      'what was read at a time',
      { cut: { reason: 'edges', limit: 5 } },
      { reason: 'edges', limit: 5 },
    ],
    ['nothing', {}, false],
  ])('says what %s left out', async (_, options, cut) => {
    const walk = await walkOver([step('1@a', '2@x'), step('2@x', '3@z')], {
      ...options,
      sides: ['downstream'],
    });
    expect(walk.cut).toEqual(cut);
    expect(walk.hidden('2@x').downstream).toBe(walk.places.has('3@z') ? 0 : 1);
  });
});
