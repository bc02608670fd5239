import { changed, mistakeAt, read } from '../../__testUtils__/smallRubric';

const table: [string, unknown, string, RegExp][] = [
  [
    'a word',
    'Model',
    '',
    /Found "Model"; expected a filter, such as "kind: Model"/,
  ],
  ['nothing in it', {}, '', /Found an empty filter/],
  [
    'a path that entities do not have',
    { type: 'x' },
    '/type',
    /Did you mean "spec\.type"\?/,
  ],
  [
    'a name without metadata',
    { tags: 'x' },
    '/tags',
    /Did you mean "metadata\.tags"\?/,
  ],
  [
    'an unknown combination',
    { $or: [] },
    '/$or',
    /Found "\$or"; expected \$all, \$any, \$not/,
  ],
  [
    'a combination beside a path',
    { $all: [{ kind: 'Model' }], kind: 'Model' },
    '',
    /Found \$all beside other keys/,
  ],
  [
    'an empty combination',
    { $any: [] },
    '/$any',
    /Found 0 filters; expected at least 1/,
  ],
  [
    'a list for a value',
    { kind: ['Model'] },
    '/kind',
    /Write several values as \$in/,
  ],
  [
    'an unknown matcher',
    { kind: { $inn: [] } },
    '/kind',
    /Found \$inn; .*Did you mean "\$in"\?/,
  ],
  [
    'exists in quotes',
    { 'spec.type': { $exists: 'yes' } },
    '/spec.type/$exists',
    /Found "yes"; expected true or false/,
  ],
  [
    'a list in a list',
    { kind: { $in: [['Model']] } },
    '/kind/$in/0',
    /Found a list; expected a text/,
  ],
];

describe('mistakes in what something applies to', () => {
  it.each(table)('%s', (_, part, pointer, message) => {
    const text = changed(r => {
      r.appliesTo = part;
    });

    expect(read(text)).toEqual(mistakeAt(`/appliesTo${pointer}`, message));
  });
});
