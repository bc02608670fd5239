import { DEFAULT_ACTIVITIES } from '../activities';
import type { PartyState } from '../api/types';
import { findGaps } from './findGaps';
import { readDeclaration } from './readDeclaration';
import { readDefaults, type WrittenDefault } from './readDefaults';
import { resolveRaci } from './resolveRaci';
import type { DeclarationSource } from './types';

const data = DEFAULT_ACTIVITIES.filter(({ id }) => id === 'data');
const whole = {
  activity: 'data',
  responsible: ['user:r'],
  accountable: 'user:a',
};

function gapsOf(options: {
  raci?: unknown;
  system?: unknown;
  states?: Record<string, PartyState>;
  defaults?: WrittenDefault[];
  kind?: string;
  activities?: typeof DEFAULT_ACTIVITIES;
}) {
  const { kind = 'Model', activities = data, states = {} } = options;
  const self = { namespace: 'default' };
  const declaration = readDeclaration(options.raci, self);
  const sources: DeclarationSource[] = [
    { level: 'entity', ref: 'model:default/m', declaration },
    {
      level: 'system',
      ref: 'system:default/s',
      declaration: readDeclaration(options.system, self),
    },
  ];
  const resolution = resolveRaci({
    entity: { entityRef: 'model:default/m', kind, owner: 'group:default/o' },
    sources,
    activities,
    defaults: readDefaults(options.defaults ?? [], ['data']),
  });
  return findGaps({
    kind,
    resolution,
    declaration,
    activities,
    stateOf: ref => states[ref] ?? 'present',
  });
}

const lines = (gaps: ReturnType<typeof gapsOf>) =>
  [...Object.values(gaps.byActivity).flat(), ...gaps.whole].map(
    ({ severity, code, role, ref, message, mend }) =>
      `${severity} ${[code, role, ref].filter(Boolean).join(' ')} | ${message} | ${mend}`,
  );

describe('findGaps', () => {
  it('finds nothing where one answers and somebody does the work', () => {
    expect(lines(gapsOf({ raci: [whole] }))).toEqual([]);
  });

  it.each<[string, Parameters<typeof gapsOf>[0], string[]]>([
    [
      'what nobody states',
      { raci: [{ activity: 'data', consulted: ['user:c'] }] },
      [
        'error no-accountable accountable | Nobody is Accountable for data. | Name the one who answers for the result: accountable of data in spec.raci.',
        'error no-responsible responsible | Nobody is Responsible for data. | Name at least one who does the work: responsible of data in spec.raci.',
      ],
    ],
    [
      'a stated nobody, on the entity',
      { raci: [{ ...whole, accountable: null }] },
      [
        'error no-accountable accountable | Nobody is Accountable for data, as it states itself. | Name the one who answers for the result: accountable of data in spec.raci.',
      ],
    ],
    [
      'a stated nobody, inherited',
      { system: [{ ...whole, responsible: [] }] },
      [
        'error no-responsible responsible | Nobody is Responsible for data, as system:default/s states. | Name at least one who does the work: responsible of data in spec.raci.',
      ],
    ],
    [
      'several who answer',
      { raci: [{ ...whole, accountable: ['user:a', 'user:b'] }] },
      [
        'error several-accountable accountable | 2 are Accountable for data: user:default/a, user:default/b. Who decides when they disagree? | Keep one as accountable of data in spec.raci; the others may be responsible or consulted.',
      ],
    ],
    [
      'somebody who left, and not also the lack of somebody',
      { raci: [whole], states: { 'user:default/a': 'left' } },
      [
        'error party-left accountable user:default/a | user:default/a has left, and is accountable for data. | Hand the duty over to somebody: accountable of data in spec.raci.',
      ],
    ],
    [
      'a name nobody has, inherited',
      {
        system: [{ ...whole, informed: ['user:typo'] }],
        states: { 'user:default/typo': 'missing' },
      },
      [
        'warning party-missing informed user:default/typo | user:default/typo is not in the catalog, and is informed for data. | Correct the name or add it to the catalog: informed of data in spec.raci of system:default/s, or state it on the entity itself.',
      ],
    ],
    [
      'an owner without members, by the default',
      {
        defaults: [
          { activity: '*', accountable: '$owner', responsible: '$owner' },
        ],
        states: { 'group:default/o': 'empty' },
      },
      [
        "error empty-group responsible group:default/o | group:default/o has no members, and is responsible for data. | Add members to the group, or name another: responsible of data in spec.raci, since the organisation's default ($owner) says so.",
        "error empty-group accountable group:default/o | group:default/o has no members, and is accountable for data. | Add members to the group, or name another: accountable of data in spec.raci, since the organisation's default ($owner) says so.",
      ],
    ],
    [
      'an activity that is none',
      { raci: [whole, { activity: 'datta', informed: ['x'] }] },
      [
        "warning unknown-activity | spec.raci: 'datta' is no activity of this organisation, so nobody acts on what it says. | Use one of data.",
      ],
    ],
    [
      'an activity that is not for the kind',
      {
        raci: [whole, { activity: 'training', informed: ['x'] }],
        kind: 'Dataset',
        activities: [data[0], { ...DEFAULT_ACTIVITIES[2], kinds: ['Model'] }],
      },
      [
        'warning unknown-activity | spec.raci: training is no activity of a dataset, so nobody acts on what it says. | Remove the entry, or use one of data.',
      ],
    ],
    [
      'a declaration that is not understood',
      { raci: [whole, { activity: 'data', informed: ['component:x'] }] },
      [
        "error malformed-declaration informed | spec.raci[1].informed[0]: 'component:x' is a component; only users and groups can act; expected one such as user:default/name or group:default/name. | Correct spec.raci[1].informed[0]; until then it is as if it were not written.",
      ],
    ],
  ])('tells %s', (_, options, expected) => {
    expect(lines(gapsOf(options))).toEqual(expected);
  });

  it.each([
    ['accountable', 'error'],
    ['responsible', 'error'],
    ['consulted', 'warning'],
    ['informed', 'warning'],
  ] as const)('weighs a %s who left as %s', (role, severity) => {
    const gaps = gapsOf({
      raci: [whole, { activity: 'data', [role]: ['user:gone'] }],
      states: { 'user:default/gone': 'left' },
    });
    expect(
      gaps.byActivity.data.find(({ code }) => code === 'party-left'),
    ).toMatchObject({ severity, role, ref: 'user:default/gone' });
  });

  it('names where an inherited mistake stands, and nothing for its own', () => {
    const states = { 'user:default/a': 'left' } as const;
    expect(
      gapsOf({ system: [whole], states }).byActivity.data[0].origin,
    ).toEqual({ level: 'system', ref: 'system:default/s' });
    expect(
      gapsOf({ raci: [whole], states }).byActivity.data[0],
    ).not.toHaveProperty('origin');
  });

  it('lets a system state activities of the kinds that belong to it', () => {
    const onlyModels = [{ ...data[0], kinds: ['Model'] }];
    const raci = [whole];
    expect(
      gapsOf({ raci, kind: 'System', activities: onlyModels }).whole,
    ).toEqual([]);
    expect(
      gapsOf({ raci, kind: 'Dataset', activities: onlyModels }).whole,
    ).toHaveLength(1);
  });
});
