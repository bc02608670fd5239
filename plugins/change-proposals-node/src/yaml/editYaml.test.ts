import type { JsonValue } from '@backstage/types';
import { editYaml } from './editYaml';

const entity = { kind: 'Model', name: 'churn' };
const head = 'kind: Model\nmetadata:\n  name: churn\n';

function edit(text: string, path: string[], value: JsonValue | undefined) {
  return editYaml({ text, entity, path, value });
}

/** Lines that went and came, in the manner of a diff without its context. */
function changes(before: string, after: string): string[] {
  const old = before.split('\n');
  const now = after.split('\n');
  while (old.length > 0 && old[0] === now[0]) {
    old.shift();
    now.shift();
  }
  while (old.length > 0 && old[old.length - 1] === now[now.length - 1]) {
    old.pop();
    now.pop();
  }
  return [...old.map(line => `-${line}`), ...now.map(line => `+${line}`)];
}

const raci = `${head}spec:
  type: classifier # what it does
  raci:
    # agreed in May
    - activity: training
      responsible: [group:default/insight] # on call
      accountable: user:default/lena
    - activity: monitoring # round the clock
      responsible:
        - group:default/ml-platform
        - user:default/jonas # deputy
      accountable: 'user:default/jonas'

  owner: group:default/insight
`;
const training = {
  activity: 'training',
  responsible: ['group:default/insight'],
  accountable: 'user:default/lena',
};
const monitoring = {
  activity: 'monitoring',
  responsible: ['group:default/ml-platform', 'user:default/jonas'],
  accountable: 'user:default/jonas',
};

describe('editYaml', () => {
  it.each<[string, JsonValue | undefined, string[]]>([
    [
      'changes a plain value',
      [{ ...training, accountable: 'user:default/priya' }, monitoring],
      [
        '-      accountable: user:default/lena',
        '+      accountable: user:default/priya',
      ],
    ],
    [
      'keeps the quotes of a value',
      [training, { ...monitoring, accountable: 'user:default/priya' }],
      [
        "-      accountable: 'user:default/jonas'",
        "+      accountable: 'user:default/priya'",
      ],
    ],
    [
      'adds to a list in brackets and keeps the comment',
      [
        {
          ...training,
          responsible: ['group:default/insight', 'user:default/x'],
        },
        monitoring,
      ],
      [
        '-      responsible: [group:default/insight] # on call',
        '+      responsible: [group:default/insight, user:default/x] # on call',
      ],
    ],
    [
      'adds to a list of lines, after a comment',
      [
        training,
        { ...monitoring, responsible: [...monitoring.responsible, 'group:c'] },
      ],
      ['+        - group:c'],
    ],
    [
      'adds in front of a list of lines',
      [
        training,
        { ...monitoring, responsible: ['group:c', ...monitoring.responsible] },
      ],
      ['+        - group:c'],
    ],
    [
      'takes a line out of a list',
      [training, { ...monitoring, responsible: ['group:default/ml-platform'] }],
      ['-        - user:default/jonas # deputy'],
    ],
    [
      'swaps one party for another',
      [
        training,
        {
          ...monitoring,
          responsible: ['group:default/ml-platform', 'user:default/priya'],
        },
      ],
      [
        '-        - user:default/jonas # deputy',
        '+        - user:default/priya',
      ],
    ],
    [
      'adds a key after the key it follows',
      [{ ...training, consulted: ['group:c'] }, monitoring],
      ['+      consulted: [group:c]'],
    ],
    [
      'takes a key out',
      [
        training,
        { activity: 'monitoring', responsible: monitoring.responsible },
      ],
      ["-      accountable: 'user:default/jonas'"],
    ],
    [
      'says nobody',
      [training, { ...monitoring, accountable: null }],
      ["-      accountable: 'user:default/jonas'", '+      accountable: null'],
    ],
    [
      'empties a list of lines',
      [training, { ...monitoring, responsible: [] }],
      [
        '-      responsible:',
        '-        - group:default/ml-platform',
        '-        - user:default/jonas # deputy',
        '+      responsible: []',
      ],
    ],
    [
      'adds an activity as the others are written',
      [
        training,
        monitoring,
        {
          activity: 'scoping',
          responsible: ['group:c'],
          accountable: 'user:default/priya',
          informed: [],
        },
      ],
      [
        '+    - activity: scoping',
        '+      responsible: [group:c]',
        '+      accountable: user:default/priya',
        '+      informed: []',
      ],
    ],
    [
      'adds an activity between others',
      [training, { activity: 'evaluation', responsible: [] }, monitoring],
      ['+    - activity: evaluation', '+      responsible: []'],
    ],
    [
      'takes an activity out, with the comments in it',
      [training],
      [
        '-    - activity: monitoring # round the clock',
        '-      responsible:',
        '-        - group:default/ml-platform',
        '-        - user:default/jonas # deputy',
        "-      accountable: 'user:default/jonas'",
      ],
    ],
    [
      'takes the whole declaration out',
      undefined,
      [
        '-  raci:',
        '-    # agreed in May',
        '-    - activity: training',
        '-      responsible: [group:default/insight] # on call',
        '-      accountable: user:default/lena',
        '-    - activity: monitoring # round the clock',
        '-      responsible:',
        '-        - group:default/ml-platform',
        '-        - user:default/jonas # deputy',
        "-      accountable: 'user:default/jonas'",
      ],
    ],
  ])('%s', (_what, value, expected) => {
    expect(changes(raci, edit(raci, ['spec', 'raci'], value))).toEqual(
      expected,
    );
  });

  it('moves an activity', () => {
    const edited = edit(raci, ['spec', 'raci'], [monitoring, training]);
    expect(edited).toBe(`${head}spec:
  type: classifier # what it does
  raci:
    # agreed in May
    - activity: monitoring # round the clock
      responsible:
        - group:default/ml-platform
        - user:default/jonas # deputy
      accountable: 'user:default/jonas'
    - activity: training
      responsible: [group:default/insight]
      accountable: user:default/lena

  owner: group:default/insight
`);
  });

  it('changes the document of the entity and no other', () => {
    const text = [
      `# all of ours\n${head}spec:\n  a: 1\n`,
      `kind: model\nmetadata:\n  name: Churn\n  namespace: eu\nspec:\n  a: 1\n`,
      '# nothing\n',
      `kind: Dataset\nmetadata: { name: churn }\nspec: {a: 1}\n`,
    ].join('---\n');
    const edited = editYaml({
      text,
      entity: { ...entity, namespace: 'eu' },
      path: ['spec', 'a'],
      value: 2,
    });
    expect(changes(text, edited)).toEqual(['-  a: 1', '+  a: 2']);
    expect(edited.indexOf('a: 2')).toBeGreaterThan(edited.indexOf('eu'));
  });

  it.each<[string, JsonValue | undefined, string[]]>([
    ['the value it has', [training, monitoring], ['spec', 'raci']],
    ['the same keys in another order', raciWithKeysTurned(), ['spec', 'raci']],
    ['no key that it has not', undefined, ['spec', 'other', 'deeper']],
  ])('changes nothing for %s', (_what, value, path) => {
    expect(edit(raci, path, value)).toBe(raci);
  });
});

function raciWithKeysTurned(): JsonValue {
  return [training, monitoring].map(cell =>
    Object.fromEntries(Object.entries(cell).reverse()),
  );
}
