import { declaredRelations } from './declaredRelations';

function entity(raci: unknown, namespace?: string) {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name: 'shop', ...(namespace && { namespace }) },
    spec: { raci: raci as never },
  };
}

describe('declaredRelations', () => {
  it('names each party once for each of the two roles', () => {
    const raci = [
      { activity: 'data', responsible: ['crew'], accountable: 'user:ada' },
      {
        activity: 'training',
        responsible: ['crew', 'user:ada'],
        accountable: 'user:ada',
        consulted: ['group:law'],
        informed: ['group:law'],
      },
    ];
    expect(declaredRelations(entity(raci))).toEqual([
      {
        type: 'hasResponsible',
        opposite: 'responsibleFor',
        party: 'group:default/crew',
      },
      {
        type: 'hasResponsible',
        opposite: 'responsibleFor',
        party: 'user:default/ada',
      },
      {
        type: 'hasAccountable',
        opposite: 'accountableFor',
        party: 'user:default/ada',
      },
    ]);
  });

  it.each([
    undefined,
    'nonsense',
    [{ activity: 'data', accountable: null, responsible: [] }],
    [{ activity: 'data', accountable: 'component:shop' }],
  ])('finds none in %j', raci => {
    expect(declaredRelations(entity(raci))).toEqual([]);
  });

  it('reads short names in the namespace of the entity', () => {
    expect(
      declaredRelations(
        entity([{ activity: 'data', accountable: 'crew' }], 'team'),
      )[0].party,
    ).toBe('group:team/crew');
  });

  it('works without a spec', () => {
    const { spec: _spec, ...bare } = entity([]);
    expect(declaredRelations(bare)).toEqual([]);
  });
});
