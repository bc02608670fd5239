import { changed, mistakeAt, read } from '../../__testUtils__/smallRubric';

const table: [string, unknown, string, RegExp][] = [
  [
    'an unknown track',
    { fact: 'track/doc', operator: 'equal', value: 1 },
    '/fact',
    /Found "track\/doc"; expected one of track\/docs\. Did you mean "track\/docs"\?/,
  ],
  [
    'a fact instead of a track',
    { fact: 'registry/runs', operator: 'equal', value: 1 },
    '/fact',
    /Found "registry\/runs"; expected one of track\/docs/,
  ],
  [
    'a level in quotes',
    { fact: 'track/docs', operator: 'equal', value: '1' },
    '/value',
    /Found "1"; expected the number/,
  ],
  [
    'no condition above level 0',
    undefined,
    '',
    /Found nothing; expected a condition/,
  ],
];

describe('mistakes in a roll-up', () => {
  it.each(table)('%s', (_, part, pointer, message) => {
    const text = changed(r => {
      const levels = [
        { level: 0, name: 'a' },
        { level: 1, name: 'b', condition: part },
      ];
      r.rollups = [{ id: 'r', title: 'R', levels }];
    });

    expect(read(text)).toEqual(
      mistakeAt(`/rollups/0/levels/1/condition${pointer}`, message),
    );
  });
  it('of a roll-up at level 0: it has no condition', () => {
    const condition = { fact: 'track/docs', operator: 'equal', value: 0 };
    const { problems } = read(
      changed(r => {
        r.rollups = [
          {
            id: 'r',
            title: 'R',
            levels: [
              { level: 0, name: 'a', condition },
              { level: 1, name: 'b', condition },
            ],
          },
        ];
      }),
    );

    expect(problems).toEqual([
      expect.objectContaining({
        pointer: '/rollups/0/levels/0/condition',
        message: expect.stringContaining('level 0 is always reached'),
      }),
    ]);
  });
});
