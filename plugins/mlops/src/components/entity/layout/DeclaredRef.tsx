import {
  parseEntityRef,
  type CompoundEntityRef,
} from '@backstage/catalog-model';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { useEntityOnPage } from '../page/useEntityOnPage';

/**
 * An entity as a catalog file names it, as a link: a name without a kind is of
 * `kind`, one without a namespace of that of the entity on the page. What is
 * no reference at all is shown as it stands.
 */
export function DeclaredRef(props: { value: string; kind: string }) {
  const { value, kind } = props;
  const { ref } = useEntityOnPage();
  const target = parse(value, kind, ref.namespace);
  return target ? (
    <EntityRefLink entityRef={target} defaultKind={kind} />
  ) : (
    <bdi>{value}</bdi>
  );
}

function parse(
  value: string,
  defaultKind: string,
  defaultNamespace: string,
): CompoundEntityRef | undefined {
  try {
    return parseEntityRef(value, { defaultKind, defaultNamespace });
  } catch {
    return undefined;
  }
}
