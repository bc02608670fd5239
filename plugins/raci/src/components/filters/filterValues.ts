import type { Choice } from '@waymark/plugin-page-parts-react';
import type { MatrixFacets } from '@waymark/plugin-raci-common';
import { parseEntityRef } from '@backstage/catalog-model';
import { shortName } from '@waymark/plugin-page-parts-react';

/** What entities are narrowed by, beside words, activities and people. */
export const SUBJECT_FIELDS = [
  'kind',
  'lifecycle',
  'owner',
  'system',
  'domain',
] as const;

export type SubjectField = (typeof SUBJECT_FIELDS)[number];

/** What is read of an entity, or of a gap of one. */
export interface Subject {
  entityRef: string;
  lifecycle?: string;
  owner?: string;
  system?: string;
  domain?: string;
}

const IS_REF = new Set<SubjectField>(['owner', 'system', 'domain']);

/**
 * Values to choose from in a field: those that were counted; else, for who may
 * not count, those of what is in sight. Pure.
 */
export function filterValues(options: {
  field: SubjectField;
  facets?: MatrixFacets;
  subjects: readonly Subject[];
}): Choice[] {
  const { field, facets, subjects } = options;
  if (facets) {
    return facets[field].map(({ value, count }) => ({
      value,
      label: nameOfValue(field, value),
      count,
    }));
  }
  const seen = new Set(
    subjects.flatMap(subject => valueOf(subject, field) ?? []),
  );
  return [...seen]
    .sort()
    .map(value => ({ value, label: nameOfValue(field, value) }));
}

/** How a value is called. Pure. */
export function nameOfValue(field: SubjectField, value: string): string {
  return IS_REF.has(field) ? shortName(value) : value;
}

function valueOf(subject: Subject, field: SubjectField): string | undefined {
  return field === 'kind'
    ? parseEntityRef(subject.entityRef).kind
    : subject[field];
}
