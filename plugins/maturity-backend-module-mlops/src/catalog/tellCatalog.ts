import { ANNOTATION_VIEW_URL, type Entity } from '@backstage/catalog-model';
import type { CatalogFacts } from '@waymark/plugin-mlops-common';
import { entityPage, tell, type Told } from '../facts';
import type { CatalogFact } from './meanings';

/** Facts about the owner, which the page of the owner shows. */
const OF_OWNER = [
  'owner',
  'owner-exists',
  'owner-members',
  'contact-email',
] as const;

/** Facts with where they can be looked up: the owner's page, the declaration. Pure. */
export function tellCatalog(
  facts: CatalogFacts,
  entity: Entity | undefined,
): Told<CatalogFact> {
  const url = entity?.metadata.annotations?.[ANNOTATION_VIEW_URL];
  const told = tell<CatalogFact>(
    facts,
    url ? { url, title: 'Declaration' } : undefined,
  );
  const { owner } = facts;
  if (owner === null) {
    return told;
  }
  const evidence = { url: entityPage(owner), title: owner };
  return OF_OWNER.reduce((all, name) => {
    const one = told[name];
    return one ? { ...all, [name]: { ...one, evidence } } : all;
  }, told);
}
