import type { Entity } from '@backstage/catalog-model';
import { catalogFacts } from '@waymark/plugin-mlops-common';
import { makeEntity, valuesOf } from '../__testUtils__/entities';
import { CATALOG_MEANINGS } from './meanings';
import { tellCatalog } from './tellCatalog';

const factsOf = (entity: Entity) =>
  catalogFacts({
    entity,
    related: () => undefined,
    people: () => ({ exists: false, present: new Set() }),
  });
const tell = (entity: Entity) => tellCatalog(factsOf(entity), entity);

describe('what the catalog tells', () => {
  it('is every fact that is defined, of the kinds together', () => {
    const told = ['model', 'dataset', 'pipeline'].flatMap(kind =>
      Object.keys(tell(makeEntity(`${kind}:default/x`))),
    );
    expect([...new Set(told)].sort()).toEqual(
      Object.keys(CATALOG_MEANINGS).sort(),
    );
  });

  it('can be looked up at the owner or where it was declared', () => {
    const url = 'https://git.example.org/catalog-info.yaml';
    const told = tell(
      makeEntity('model:default/churn', {
        annotations: { 'backstage.io/view-url': url },
        relations: [['ownedBy', 'group:default/team']],
      }),
    );
    expect(told['owner-exists']).toEqual({
      value: false,
      evidence: {
        url: '/catalog/default/group/team',
        title: 'group:default/team',
      },
    });
    expect(told.declared).toEqual({
      value: true,
      evidence: { url, title: 'Declaration' },
    });
  });

  it('is told without evidence where nothing shows it', () => {
    const told = tell(makeEntity('model:default/churn'));
    expect(Object.values(told).filter(one => one.evidence)).toEqual([]);
    expect(valuesOf(told)).toMatchObject({ owner: null, declared: true });
  });
});
