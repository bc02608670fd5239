import * as fc from 'fast-check';
import { RACI_ROLES } from '../roles';
import { MAX_DECLARED, readDeclaration } from './readDeclaration';

const self = { namespace: 'team' };
const read = (value: unknown) => readDeclaration(value, self);

describe('readDeclaration', () => {
  it.each<[string, unknown, unknown]>([
    ['nothing', undefined, {}],
    ['null', null, {}],
    ['an empty list', [], {}],
    ['an activity that states nothing', [{ activity: 'data' }], { data: {} }],
    [
      'short refs as those of groups in the namespace of the entity',
      [{ activity: 'data', responsible: ['crew', 'user:Ada', 'Group:x/Y'] }],
      {
        data: {
          responsible: ['group:team/crew', 'user:team/ada', 'group:x/y'],
        },
      },
    ],
    [
      'null and an empty list as nobody, an absent key as nothing',
      [{ activity: 'data', accountable: null, consulted: [] }],
      { data: { accountable: [], consulted: [] } },
    ],
    [
      'a single name where a list is expected',
      [{ activity: 'data', informed: 'crew' }],
      { data: { informed: ['group:team/crew'] } },
    ],
    [
      'a list of accountables, as it is written',
      [{ activity: 'data', accountable: ['user:a', 'user:b'] }],
      { data: { accountable: ['user:team/a', 'user:team/b'] } },
    ],
    [
      'a party named twice once',
      [{ activity: 'data', responsible: ['crew', 'group:team/Crew'] }],
      { data: { responsible: ['group:team/crew'] } },
    ],
    [
      'two entries of one activity together',
      [
        { activity: 'data', accountable: 'user:a', responsible: [] },
        { activity: 'data', accountable: 'user:b', responsible: ['crew'] },
      ],
      {
        data: {
          accountable: ['user:team/a', 'user:team/b'],
          responsible: ['group:team/crew'],
        },
      },
    ],
    [
      'an activity named like a property of every object',
      [{ activity: 'constructor', accountable: 'user:a' }],
      { constructor: { accountable: ['user:team/a'] } },
    ],
  ])('reads %s', (_, value, activities) => {
    expect(read(value)).toEqual({ activities, problems: [] });
  });

  it.each<[string, unknown, object, string[]]>([
    [
      'a map instead of a list',
      { data: 'crew' },
      {},
      [
        '/spec/raci: spec.raci: found an object with fields; expected a list of activities',
      ],
    ],
    [
      'an entry that is a text',
      ['data'],
      {},
      [
        "/spec/raci/0: spec.raci[0]: found 'data'; expected an activity with its roles",
      ],
    ],
    [
      'an entry without an activity',
      [{ accountable: 'user:a' }],
      {},
      [
        "/spec/raci/0/activity: spec.raci[0].activity: found nothing; expected the id of an activity, such as 'training'",
      ],
    ],
    [
      'a role that does not exist',
      [{ activity: 'data', accountible: 'user:a' }],
      { data: {} },
      [
        "/spec/raci/0: spec.raci[0]: 'accountible' is no role; expected responsible, accountable, consulted, informed",
      ],
    ],
    [
      'a party that cannot act, and keeps the others',
      [{ activity: 'data', responsible: ['component:shop', 'crew'] }],
      { data: { responsible: ['group:team/crew'] } },
      [
        "/spec/raci/0/responsible/0: spec.raci[0].responsible[0]: 'component:shop' is a component; only users and groups can act; expected one such as user:default/name or group:default/name",
      ],
    ],
    [
      'a role whose parties all are none: it inherits, and is not nobody',
      [{ activity: 'data', responsible: ['Ada Lovelace', 3], accountable: {} }],
      { data: {} },
      [
        "/spec/raci/0/responsible/0: spec.raci[0].responsible[0]: 'Ada Lovelace' is no reference; expected one such as user:default/name or group:default/name",
        "/spec/raci/0/responsible/1: spec.raci[0].responsible[1]: '3' is no reference; expected one such as user:default/name or group:default/name",
        '/spec/raci/0/accountable: spec.raci[0].accountable: an object with fields is no reference; expected one such as user:default/name or group:default/name',
      ],
    ],
  ])('tells %s', (_, value, activities, problems) => {
    const declaration = read(value);
    expect(declaration.activities).toEqual(activities);
    expect(
      declaration.problems.map(
        ({ pointer, message }) => `${pointer}: ${message}`,
      ),
    ).toEqual(problems);
  });

  it('reads a bounded number of entries and parties, and says so', () => {
    const names = Array.from({ length: MAX_DECLARED + 9 }, (_, i) => `g${i}`);
    const long = read([{ activity: 'data', informed: names }]);
    expect(long.activities.data.informed).toHaveLength(MAX_DECLARED);
    expect(long.problems[0].message).toContain('has 59 parties');

    const many = read(names.map(name => ({ activity: name })));
    expect(Object.keys(many.activities)).toHaveLength(MAX_DECLARED);
    expect(many.problems[0].message).toContain('is entry 51 of 59');
  });

  it('never throws, and gives full refs of users and groups only', () => {
    const party = fc.oneof(fc.string(), fc.anything());
    const entry = fc.record(
      {
        activity: fc.oneof(
          fc.constantFrom('data', '__proto__', 'x'),
          fc.anything(),
        ),
        ...Object.fromEntries(
          RACI_ROLES.map(role => [role, fc.oneof(fc.array(party), party)]),
        ),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.oneof(fc.array(entry), fc.anything()), value => {
        const { activities, problems } = read(value);
        for (const roles of Object.values(activities)) {
          for (const ref of Object.values(roles).flat()) {
            expect(ref).toMatch(/^(user|group):[^\s:/]+\/[^\s:/]+$/);
          }
        }
        expect(problems.length).toBeLessThanOrEqual(50);
      }),
    );
  });
});
