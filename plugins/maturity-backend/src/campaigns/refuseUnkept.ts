import { InputError } from '@backstage/errors';
import type { FilterPredicate } from '@backstage/filter-predicates';
import { pathsOfPredicate } from '@waymark/plugin-maturity-common';

/** What is kept of every entity, beside some parts of `spec`. */
const KEPT = [
  'kind',
  'metadata.namespace',
  'metadata.name',
  'metadata.title',
  'metadata.description',
  'metadata.tags',
  'metadata.annotations',
  'relations',
];
const SPEC_OF_CATALOG = ['type', 'lifecycle', 'owner', 'system', 'domain'];

/**
 * Refuses a scope that asks for what is not kept of entities: it would be
 * empty for ever, and nobody would know why. Pure.
 *
 * Errors: an `InputError` that names the path and how to have it kept.
 */
export function refuseUnkept(
  scope: FilterPredicate,
  { specKeys }: { specKeys: readonly string[] },
): void {
  const kept = [
    ...KEPT,
    ...[...SPEC_OF_CATALOG, ...specKeys].map(key => `spec.${key}`),
  ].map(path => path.toLocaleLowerCase('en-US'));
  const unkept = pathsOfPredicate(scope).find(path => {
    const asked = path.toLocaleLowerCase('en-US');
    return !kept.some(one => asked === one || asked.startsWith(`${one}.`));
  });
  if (unkept !== undefined) {
    throw new InputError(
      unkept.startsWith('spec.')
        ? `/scope asks for '${unkept}', which is not kept of entities; have '${unkept.split('.')[1]}' added to maturity.specKeys in the configuration, or ask for something else.`
        : `/scope asks for '${unkept}', which is not kept of entities; expected ${KEPT.join(', ')} or a part of spec.`,
    );
  }
}
