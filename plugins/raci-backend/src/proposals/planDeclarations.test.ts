import type { Entity } from '@backstage/catalog-model';
import type { JsonValue } from '@backstage/types';
import { ALICE, CAROL, duty, MODEL, model, plan } from './__testUtils__/planOf';
import { planDeclarations } from './planDeclarations';

describe('planDeclarations', () => {
  it('changes the one name and nothing else', () => {
    expect(
      plan([
        { activity: 'training', responsible: ['user:carol'] },
        {
          activity: 'deployment',
          consulted: ['user:carol'],
          responsible: ['platform', 'user:carol', 'user:dave'],
          accountable: 'user:carol',
        },
      ]),
    ).toEqual({
      raci: [
        [
          { activity: 'training', responsible: ['user:carol'] },
          {
            activity: 'deployment',
            consulted: ['user:carol'],
            responsible: ['platform', 'user:alice', 'user:dave'],
            accountable: 'user:carol',
          },
        ],
      ],
      paths: ['spec.raci'],
      skipped: [],
    });
  });

  it('leaves the catalog’s own entity as it is', () => {
    const entity = model([
      { activity: 'deployment', responsible: ['user:carol'] },
    ]);
    const before = structuredClone(entity);

    planDeclarations({
      entities: new Map([[MODEL, entity]]),
      duties: [duty()],
      from: CAROL,
      to: ALICE,
    });

    expect(entity).toEqual(before);
  });

  it.each([
    ['a short name', 'user:carol', ALICE, 'user:alice'],
    ['a full ref', 'user:default/carol', ALICE, 'user:default/alice'],
    ['another case', 'User:default/Carol', ALICE, 'user:default/alice'],
    ['a group', 'user:carol', 'group:default/ops', 'group:ops'],
    ['another namespace', 'user:carol', 'user:eu/alice', 'user:eu/alice'],
  ])('writes the taker in the manner of %s', (_, like, to, written) => {
    expect(
      plan([{ activity: 'deployment', responsible: [like] }], [duty()], { to })
        .raci,
    ).toEqual([[{ activity: 'deployment', responsible: [written] }]]);
  });

  it('writes a group by its bare name where one stood', () => {
    const { edits } = planDeclarations({
      entities: new Map([
        [MODEL, model([{ activity: 'deployment', responsible: ['ops'] }])],
      ]),
      duties: [duty()],
      from: 'group:default/ops',
      to: 'group:default/platform',
    });

    expect(edits[0].set[0].value).toEqual([
      { activity: 'deployment', responsible: ['platform'] },
    ]);
  });

  it('names the taker once who is in the list already', () => {
    expect(
      plan([
        {
          activity: 'deployment',
          responsible: ['user:alice', 'user:carol', 'user:default/carol'],
        },
      ]).raci,
    ).toEqual([[{ activity: 'deployment', responsible: ['user:alice'] }]]);
  });

  it('keeps the one Accountable a single value', () => {
    expect(
      plan(
        [{ activity: 'deployment', accountable: 'user:carol' }],
        [duty({ role: 'accountable' })],
      ).raci,
    ).toEqual([[{ activity: 'deployment', accountable: 'user:alice' }]]);
  });

  it('keeps a list where other kinds wrote the Accountable as one', () => {
    expect(
      plan(
        [{ activity: 'deployment', accountable: ['user:dave', 'user:carol'] }],
        [duty({ role: 'accountable' })],
      ).raci,
    ).toEqual([
      [{ activity: 'deployment', accountable: ['user:dave', 'user:alice'] }],
    ]);
  });

  it.each<[string, JsonValue | undefined, JsonValue]>([
    [
      'with a new declaration where there is none',
      undefined,
      [{ activity: 'deployment', responsible: ['user:alice', 'group:ops'] }],
    ],
    [
      'after the other entries',
      [{ activity: 'training', responsible: ['user:carol'] }],
      [
        { activity: 'training', responsible: ['user:carol'] },
        { activity: 'deployment', responsible: ['user:alice', 'group:ops'] },
      ],
    ],
    [
      'in the entry of the activity, beside its other roles',
      [{ activity: 'deployment', accountable: 'user:carol' }],
      [
        {
          activity: 'deployment',
          accountable: 'user:carol',
          responsible: ['user:alice', 'group:ops'],
        },
      ],
    ],
  ])('states what was inherited %s', (_, before, after) => {
    expect(
      plan(before, [duty({ holders: [CAROL, 'group:default/ops'] })]).raci,
    ).toEqual([after]);
  });

  it('states one Accountable where several were inherited', () => {
    expect(
      plan(undefined, [
        duty({ role: 'accountable', holders: ['user:default/dave', CAROL] }),
      ]).raci,
    ).toEqual([[{ activity: 'deployment', accountable: 'user:alice' }]]);
  });

  it('makes one edit of several duties of one declaration', () => {
    expect(
      plan(
        [
          { activity: 'training', responsible: ['user:carol'] },
          {
            activity: 'deployment',
            responsible: ['user:carol'],
            accountable: 'user:carol',
          },
        ],
        [duty({ activity: 'training' }), duty(), duty({ role: 'accountable' })],
      ).raci,
    ).toEqual([
      [
        { activity: 'training', responsible: ['user:alice'] },
        {
          activity: 'deployment',
          responsible: ['user:alice'],
          accountable: 'user:alice',
        },
      ],
    ]);
  });

  it('changes the declaration that others inherit, and only that', () => {
    const system: Entity = {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'System',
      metadata: { name: 'retention' },
      spec: { raci: [{ activity: 'deployment', responsible: ['user:carol'] }] },
    };
    const { edits } = planDeclarations({
      entities: new Map([
        ['system:default/retention', system],
        [MODEL, model(undefined)],
      ]),
      duties: [
        duty({ declaredAt: 'system:default/retention' }),
        duty({
          entityRef: 'model:default/uplift',
          declaredAt: 'system:default/retention',
        }),
      ],
      from: CAROL,
      to: ALICE,
    });

    expect(edits).toEqual([
      {
        entity: system,
        set: [
          {
            path: ['spec', 'raci'],
            value: [{ activity: 'deployment', responsible: ['user:alice'] }],
          },
        ],
      },
    ]);
  });

  it('reads short names in the namespace of the declaring entity', () => {
    const { edits } = planDeclarations({
      entities: new Map([
        [
          MODEL,
          model(
            [{ activity: 'deployment', responsible: ['user:carol'] }],
            'eu',
          ),
        ],
      ]),
      duties: [duty()],
      from: 'user:eu/carol',
      to: 'user:eu/alice',
    });

    expect(edits[0].set[0].value).toEqual([
      { activity: 'deployment', responsible: ['user:alice'] },
    ]);
  });
});
