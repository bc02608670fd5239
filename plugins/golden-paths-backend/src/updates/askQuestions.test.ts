import { askQuestions } from './askQuestions';

const ask = (options: Partial<Parameters<typeof askQuestions>[0]>) =>
  askQuestions({ parameters: [], recorded: {}, ...options });

const names = (options: Parameters<typeof ask>[0]) =>
  ask(options).questions.map(({ name, required }) =>
    required ? `${name}!` : name,
  );

describe('askQuestions', () => {
  it('asks what has neither an answer nor a default', () => {
    const parameters = [
      {
        required: ['name', 'region'],
        properties: {
          name: { type: 'string' },
          region: { type: 'string', title: 'Region' },
        },
      },
      { properties: { note: { type: 'string' }, size: { default: 3 } } },
    ];
    expect(ask({ parameters, recorded: { name: 'churn' } })).toEqual({
      answers: { name: 'churn', size: 3 },
      questions: [
        {
          name: 'region',
          required: true,
          schema: { type: 'string', title: 'Region' },
        },
        { name: 'note', required: false, schema: { type: 'string' } },
      ],
    });
  });

  it('asks again only what must be answered', () => {
    const before = { properties: { note: {}, region: {} } };
    const parameters = {
      properties: { note: {}, region: {}, more: {} },
      required: ['region'],
    };
    expect(names({ parameters, before })).toEqual(['region!', 'more']);
  });

  it('asks for another answer where the template takes the old one no more', () => {
    const parameters = { properties: { ci: { enum: ['github', 'gitlab'] } } };
    const recorded = { ci: 'travis' };
    expect(names({ parameters, recorded, before: parameters })).toEqual([
      'ci!',
    ]);
    expect(ask({ parameters, recorded, given: { ci: 'gitlab' } })).toEqual({
      answers: { ci: 'gitlab' },
      questions: [],
    });
  });

  it('puts a new choice to the old ones of its group', () => {
    const toolchain = {
      type: 'object',
      required: ['packaging', 'monitoring'],
      properties: {
        packaging: { enum: ['pip', 'poetry'] },
        tracking: { default: 'mlflow' },
        monitoring: { enum: ['evidently', 'none'] },
      },
    };
    const parameters = { properties: { toolchain } };
    const recorded = { toolchain: { packaging: 'pip', tracking: 'none' } };
    expect(names({ parameters, recorded })).toEqual(['toolchain!']);
    const given = { toolchain: { monitoring: 'none' } };
    expect(ask({ parameters, recorded, given })).toEqual({
      answers: {
        toolchain: { packaging: 'pip', tracking: 'none', monitoring: 'none' },
      },
      questions: [],
    });
  });

  it('takes the defaults of a group that is new', () => {
    const parameters = {
      properties: {
        lock: {
          type: 'object',
          properties: { tool: { default: 'pip' }, name: {} },
        },
      },
    };
    expect(ask({ parameters }).answers).toEqual({ lock: { tool: 'pip' } });
  });

  it.each<[string, object, string[]]>([
    [
      'a dependency',
      {
        dependencies: {
          kind: { required: ['extra'], properties: { extra: {} } },
        },
      },
      ['extra!'],
    ],
    [
      'a list of dependencies',
      {
        properties: { kind: {}, extra: {} },
        dependencies: { kind: ['extra'] },
      },
      ['extra!'],
    ],
    [
      'another one’s dependency',
      { dependencies: { other: { properties: { extra: {} } } } },
      [],
    ],
    [
      'a choice that was made',
      {
        dependencies: {
          kind: {
            oneOf: [
              { properties: { kind: { enum: ['text'] }, words: {} } },
              {
                properties: { kind: { const: 'image' }, pixels: {} },
                required: ['pixels'],
              },
            ],
          },
        },
      },
      ['pixels!'],
    ],
    [
      'a condition that holds',
      {
        if: { properties: { kind: { const: 'image' } } },
        then: { properties: { pixels: {} } },
        else: { properties: { words: {} } },
      },
      ['pixels'],
    ],
    [
      'a condition that does not',
      {
        allOf: [
          {
            if: { required: ['nothing'] },
            then: { properties: { pixels: {} } },
            else: { properties: { words: {} } },
          },
        ],
      },
      ['words'],
    ],
    [
      'a default that opens a branch',
      {
        properties: { mode: { default: 'fast' } },
        dependencies: { mode: { properties: { speed: {} } } },
      },
      ['speed'],
    ],
  ])('follows %s', (_what, page, asked) => {
    expect(
      names({ parameters: { ...page }, recorded: { kind: 'image' } }),
    ).toEqual(asked);
  });

  it.each([
    { 'ui:field': 'Secret' },
    { 'ui:options': { record: false } },
    { 'ui:field': 'WaymarkPlan' },
    { type: 'null' },
  ])('does not ask for a field with %j', schema => {
    const parameters = { properties: { it: schema }, required: ['it'] };
    expect(ask({ parameters })).toEqual({ answers: {}, questions: [] });
  });

  it.each([
    [{ other: 1 }, 'answers.other is no question of the template'],
    [{ token: 'x' }, 'answers.token is no question of the template, or one'],
    [{ size: 'x' }, 'answers.size is not of a type(s) integer'],
    [{ group: { a: 1 } }, 'answers.group.a is not of a type(s) string'],
  ])('refuses %j', (given, message) => {
    const parameters = {
      properties: {
        size: { type: 'integer' },
        token: { 'ui:widget': 'password' },
        group: { type: 'object', properties: { a: { type: 'string' } } },
      },
    };
    expect(() => ask({ parameters, given })).toThrow(message);
    expect(() => ask({ parameters, given })).toThrow(
      expect.objectContaining({ name: 'InputError' }),
    );
  });
});
