import { raciConditions } from './conditions';
import { isAccountable, isResponsible } from './rules';

const entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'shop' },
  relations: [
    { type: 'hasAccountable', targetRef: 'user:default/ada' },
    { type: 'hasResponsible', targetRef: 'group:default/crew' },
    { type: 'ownedBy', targetRef: 'group:default/owner' },
  ],
};

describe('the permission rules', () => {
  it.each([
    [['user:default/ada'], true, false],
    [['user:default/bob', 'group:default/crew'], false, true],
    [['group:default/owner'], false, false],
    [[], false, false],
  ])('let %j as accountable: %s, as responsible: %s', (claims, a, r) => {
    expect(isAccountable.apply(entity, { claims })).toBe(a);
    expect(isResponsible.apply(entity, { claims })).toBe(r);
  });

  it('let nobody where there are no relations', () => {
    const { relations: _relations, ...bare } = entity;
    expect(isAccountable.apply(bare, { claims: ['user:default/ada'] })).toBe(
      false,
    );
  });

  it('ask the catalog the same', () => {
    const claims = ['user:default/ada'];
    expect([
      isAccountable.toQuery({ claims }),
      isResponsible.toQuery({ claims }),
    ]).toEqual([
      { key: 'relations.hasAccountable', values: claims },
      { key: 'relations.hasResponsible', values: claims },
    ]);
  });

  it('can be said in a policy', () => {
    expect(
      raciConditions.isAccountable({ claims: ['user:default/ada'] }),
    ).toEqual({
      resourceType: 'catalog-entity',
      rule: 'IS_ACCOUNTABLE',
      params: { claims: ['user:default/ada'] },
    });
  });
});
