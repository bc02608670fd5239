import { partiesOf } from './groupsOf';

type Relations = Record<string, [type: string, targetRef: string][]>;

/** A mirror of relations alone, that says what was asked of it. */
function mirrorOf(relations: Relations) {
  const asked: string[][] = [];
  const getEntities = async (refs: string[]) => {
    asked.push(refs);
    return new Map(
      refs.flatMap(ref =>
        relations[ref]
          ? [
              [
                ref,
                {
                  relations: relations[ref].map(([type, targetRef]) => ({
                    type,
                    targetRef,
                  })),
                },
              ] as const,
            ]
          : [],
      ),
    );
  };
  return { asked, mirror: { getEntities } as never };
}

describe('partiesOf', () => {
  it.each<[string, string, Relations, string[]]>([
    ['nobody knows', 'user:d/a', {}, ['user:d/a']],
    [
      'is in groups, and those above them, each once',
      'user:d/a',
      {
        'user:d/a': [
          ['memberOf', 'group:d/x'],
          ['memberOf', 'group:d/y'],
          ['ownerOf', 'model:d/m'],
        ],
        'group:d/x': [['childOf', 'group:d/top']],
        'group:d/y': [
          ['childOf', 'group:d/top'],
          ['parentOf', 'group:d/below'],
        ],
      },
      ['user:d/a', 'group:d/x', 'group:d/y', 'group:d/top'],
    ],
    [
      'is in groups that are each above the other',
      'user:d/a',
      {
        'user:d/a': [['memberOf', 'group:d/x']],
        'group:d/x': [['childOf', 'group:d/y']],
        'group:d/y': [['childOf', 'group:d/x']],
      },
      ['user:d/a', 'group:d/x', 'group:d/y'],
    ],
    [
      'is a group',
      'group:d/x',
      { 'group:d/x': [['childOf', 'group:d/top']] },
      ['group:d/x'],
    ],
  ])('of who %s', async (_, ref, relations, expected) => {
    const { mirror } = mirrorOf(relations);
    await expect(partiesOf(mirror, ref)).resolves.toEqual(expected);
  });

  it('ends, however many groups there are and however high they stand', async () => {
    const many = mirrorOf({
      'user:d/a': Array.from({ length: 500 }, (_, index) => [
        'memberOf',
        `group:d/${index}`,
      ]),
    });
    expect(await partiesOf(many.mirror, 'user:d/a')).toHaveLength(201);

    const high: Relations = { 'user:d/a': [['memberOf', 'group:d/0']] };
    for (let level = 0; level < 50; level++) {
      high[`group:d/${level}`] = [['childOf', `group:d/${level + 1}`]];
    }
    const { mirror, asked } = mirrorOf(high);
    expect(await partiesOf(mirror, 'user:d/a')).toHaveLength(11);
    expect(asked.length).toBeLessThan(15);
  });
});
