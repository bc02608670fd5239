import fc from 'fast-check';
import { secretFields, withoutSecrets } from './withoutSecrets';

const PAGES = [
  {
    title: 'Project',
    properties: {
      name: { type: 'string' },
      token: { type: 'string', 'ui:field': 'Secret' },
      lock: { type: 'boolean', 'ui:options': { record: false } },
    },
    dependencies: {
      name: {
        oneOf: [
          { properties: { name: { const: 'a' }, pin: { format: 'password' } } },
          { properties: { name: { const: 'b' } } },
        ],
      },
    },
  },
  {
    title: 'Places',
    properties: {
      store: {
        type: 'object',
        properties: {
          url: { type: 'string' },
          key: { type: 'string', writeOnly: true },
        },
      },
      hosts: {
        type: 'array',
        items: {
          properties: {
            host: { type: 'string' },
            password: { 'ui:widget': 'password' },
          },
        },
      },
    },
    allOf: [
      {
        if: { properties: { name: { const: 'x' } } },
        then: {
          properties: { hidden: { 'ui:options': { widget: 'password' } } },
        },
      },
    ],
  },
];

const ANSWERS = {
  name: 'churn',
  token: 't0ken',
  lock: true,
  pin: '1234',
  hidden: 'h',
  store: { url: 's3://x', key: 'k' },
  hosts: [
    { host: 'a', password: 'p' },
    { host: 'b', password: 'q' },
  ],
  free: { deep: ['t0ken', 'text'] },
};

describe('withoutSecrets', () => {
  it('leaves out secret fields on every page, in every branch and list', () => {
    expect(withoutSecrets(PAGES, ANSWERS)).toEqual({
      name: 'churn',
      lock: true,
      store: { url: 's3://x' },
      hosts: [{ host: 'a' }, { host: 'b' }],
      free: { deep: ['t0ken', 'text'] },
    });
  });

  it('leaves out values of secrets wherever they stand, and what is not recorded', () => {
    expect(
      withoutSecrets(PAGES, ANSWERS, {
        secrets: ['t0ken', 'churn', ''],
        unrecorded: true,
      }),
    ).toEqual({
      store: { url: 's3://x' },
      hosts: [{ host: 'a' }, { host: 'b' }],
      free: { deep: ['text'] },
    });
  });

  it('takes one page, none, and what is no schema', () => {
    expect(withoutSecrets(PAGES[0], { token: 'x', name: 'y' })).toEqual({
      name: 'y',
    });
    expect(withoutSecrets(undefined, { token: 'x' })).toEqual({ token: 'x' });
    expect(withoutSecrets('odd', { token: 'x' })).toEqual({ token: 'x' });
  });

  it('ends for a schema that contains itself', () => {
    const page: Record<string, unknown> = { properties: {} };
    page.properties = { more: page, key: { writeOnly: true } };
    page.allOf = [page];
    expect(
      withoutSecrets(page, { more: { more: { key: 'x', name: 'y' } } }),
    ).toEqual({ more: { more: { name: 'y' } } });
  });

  it('keeps a field that is named like the prototype', () => {
    const text = '{"other":[{"__proto__":{"a":1}}]}';
    const kept = withoutSecrets(PAGES, JSON.parse(text));
    expect(JSON.stringify(kept)).toBe(text);
  });

  it('never keeps a secret, whatever lies around it', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), value => {
        const kept = withoutSecrets(PAGES, {
          ...ANSWERS,
          other: value,
        } as never);
        expect(JSON.stringify(kept.store)).not.toContain('"key"');
        expect(kept).not.toHaveProperty('token');
        // What no schema calls a secret is as it was.
        expect(JSON.stringify(kept.other)).toBe(JSON.stringify(value));
      }),
    );
  });
});

describe('secretFields', () => {
  it('names the way to each', () => {
    expect(secretFields(PAGES)).toEqual(
      [
        ['token'],
        ['store', 'key'],
        ['hosts', '*', 'password'],
        ['pin'],
        ['hidden'],
      ].sort((a, b) => order(a) - order(b)),
    );
    expect(secretFields(PAGES, { unrecorded: true })).toContainEqual(['lock']);
    expect(secretFields(undefined)).toEqual([]);
  });
});

/** Fields come in the order in which the pages speak of them. */
function order(path: string[]): number {
  return ['token', 'pin', 'store', 'hosts', 'hidden'].indexOf(path[0]);
}
