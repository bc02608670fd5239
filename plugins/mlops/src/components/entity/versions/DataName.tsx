import { Link } from '@backstage/core-components';
import { useEntityRefLink } from '@backstage/plugin-catalog-react';
import type { DatasetUse } from '@waymark/plugin-mlops-common';

/**
 * A data set as the source names it, with the way to its page where the
 * catalog has one. The catalog is not asked: a list names hundreds.
 */
export function DataName(props: { use: DatasetUse }) {
  const { name, entityRef } = props.use;
  const entityLink = useEntityRefLink();
  return entityRef ? (
    <Link to={entityLink(entityRef)} dir="auto">
      {name}
    </Link>
  ) : (
    <bdi>{name}</bdi>
  );
}
