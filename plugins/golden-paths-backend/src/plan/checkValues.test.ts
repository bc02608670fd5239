import { checkValues } from './checkValues';

const PAGES = [
  {
    title: 'Project',
    required: ['name', 'token'],
    properties: {
      name: { type: 'string', pattern: '^[a-z]+$' },
      token: { type: 'string', 'ui:field': 'Secret' },
      toolchain: {
        type: 'object',
        required: ['ci'],
        properties: { ci: { enum: ['github', 'gitlab'] } },
      },
    },
  },
  {
    title: 'Look',
    required: ['owner', 'plan'],
    properties: {
      owner: { type: 'string' },
      plan: { type: 'string', 'ui:options': { record: false } },
    },
  },
];

describe('checkValues', () => {
  it.each([
    ['all that is asked for', { name: 'churn', owner: 'crew' }],
    ['more than that', { name: 'churn', owner: 'crew', other: 1 }],
    ['a choice', { name: 'churn', owner: 'crew', toolchain: { ci: 'github' } }],
  ])('takes %s, without what is never recorded', (_, values) => {
    expect(() => checkValues(PAGES, values)).not.toThrow();
  });

  it('names every value that does not fit, of all pages', () => {
    expect(() =>
      checkValues(PAGES, { name: 'Churn!', toolchain: { ci: 'none' } }),
    ).toThrow(
      'The form does not fit the template: \'name\' does not match pattern "^[a-z]+$"; \'toolchain.ci\' is not one of enum values: github,gitlab; it requires property "owner"',
    );
  });

  it('knows templates of one page, and of none', () => {
    expect(() => checkValues(PAGES[1], {})).toThrow(
      'requires property "owner"',
    );
    expect(() => checkValues(undefined, { any: 'thing' })).not.toThrow();
  });
});
