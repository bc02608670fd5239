import { RELATION_PART_OF, type Entity } from '@backstage/catalog-model';
import { ANNOTATION_SOURCE_ID } from '../../annotations';
import { relatedRefs } from '../refsIn';
import { isText, listOf, textOrNull, toPart } from './parts';
import { ownerOf } from './refsOf';
import type { Surroundings } from './Surroundings';

/** Annotations that say who is called, by their beginnings. */
const ON_CALL_ANNOTATIONS = [
  'pagerduty.com/integration-key',
  'pagerduty.com/service-id',
  'opsgenie.com/component-selector',
  'opsgenie.com/team',
  'grafana.com/oncall',
  'splunk.com/on-call',
];

const ON_CALL_WORDS = /\bon[- ]?call\b|\bpager|\brota\b/i;

const TECHDOCS_ANNOTATIONS = [
  'backstage.io/techdocs-ref',
  'backstage.io/techdocs-entity',
];

/** Who is behind an entity and where it belongs; of every kind. */
export function ownershipFacts({ entity, related, people }: Surroundings) {
  const ownerRef = ownerOf(entity);
  const owner = ownerRef ? related(ownerRef) : undefined;
  const { exists, present } = people(ownerRef);
  const own = [entity, ...(owner ? [owner] : [])];
  const email = isText(toPart(owner?.spec?.profile).email);
  const link = own.some(one => linksOf(one).some(item => !item.onCall));
  return {
    description: isText(entity.metadata.description),
    lifecycle: textOrNull(entity.spec?.lifecycle),
    owner: ownerRef ?? null,
    'owner-exists': exists,
    'owner-members': present.size,
    'contact-email': email,
    'contact-link': link,
    contact: email || link,
    'on-call': own.some(saysWhoIsCalled),
    system: belongsSomewhere(entity),
    techdocs: TECHDOCS_ANNOTATIONS.some(name => hasAnnotation(entity, name)),
    tags: entity.metadata.tags?.length ?? 0,
    declared: !hasAnnotation(entity, ANNOTATION_SOURCE_ID),
    errors: statusItems(entity).filter(({ level }) => level === 'error').length,
  };
}

function hasAnnotation(entity: Entity, name: string): boolean {
  return isText(entity.metadata.annotations?.[name]);
}

function linksOf(entity: Entity) {
  return (entity.metadata.links ?? []).map(({ title, type }) => ({
    onCall: [title, type].some(text => text && ON_CALL_WORDS.test(text)),
  }));
}

function saysWhoIsCalled(entity: Entity): boolean {
  const names = Object.keys(entity.metadata.annotations ?? {}).filter(name =>
    hasAnnotation(entity, name),
  );
  return (
    names.some(name => ON_CALL_ANNOTATIONS.some(one => name.startsWith(one))) ||
    linksOf(entity).some(({ onCall }) => onCall)
  );
}

function belongsSomewhere(entity: Entity): boolean {
  const kind = entity.kind.toLocaleLowerCase('en-US');
  if (kind === 'domain') {
    return true;
  }
  const wanted = kind === 'system' ? 'domain:' : 'system:';
  return relatedRefs(entity, RELATION_PART_OF).some(ref =>
    ref.startsWith(wanted),
  );
}

/** The catalog adds `status` to what it answers; the type does not know it. */
function statusItems(entity: Entity) {
  return listOf(toPart((entity as { status?: unknown }).status).items);
}
