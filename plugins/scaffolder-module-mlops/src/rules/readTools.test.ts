import { readTools } from './readTools';

describe('readTools', () => {
  it('reads what is to be decided, with what each choice means', () => {
    const schema = {
      required: ['ci'],
      properties: {
        ci: {
          title: 'CI',
          description: 'Where tests run.',
          enum: ['github', 'gitlab'],
        },
        lock: { type: 'boolean' },
        size: { enum: [1, 2], enumNames: ['Small'] },
      },
    };
    const choices = {
      ci: { github: { title: 'GitHub', description: 'GitHub Actions.' } },
    };
    expect(readTools(schema, choices)).toEqual([
      {
        name: 'ci',
        title: 'CI',
        description: 'Where tests run.',
        required: true,
        options: [
          { value: 'github', title: 'GitHub', description: 'GitHub Actions.' },
          { value: 'gitlab', title: 'gitlab', description: undefined },
        ],
      },
      {
        name: 'size',
        title: 'size',
        description: undefined,
        required: false,
        options: [
          { value: '1', title: 'Small', description: undefined },
          { value: '2', title: '2', description: undefined },
        ],
      },
    ]);
  });

  it.each([[undefined], [null], ['text'], [[]], [{ properties: 7 }]])(
    'finds nothing in %j',
    schema => {
      expect(readTools(schema)).toEqual([]);
    },
  );

  it('takes choices that are not as they should be', () => {
    const schema = { properties: { ci: { enum: ['github'] } } };
    const odd = { ci: { github: 'GitHub' } } as never;
    expect(readTools(schema, odd)[0].options).toEqual([
      { value: 'github', title: 'github', description: undefined },
    ]);
  });
});
