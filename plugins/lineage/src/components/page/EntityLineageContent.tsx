import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import {
  LineageExplorer,
  type LineageExplorerProps,
} from '../explorer/LineageExplorer';

/** The tab of lineage on the page of an entity. */
export function EntityLineageContent(props: LineageExplorerProps) {
  const { entity } = useEntity();
  return <LineageExplorer {...props} about={stringifyEntityRef(entity)} />;
}
