import { Content } from '@backstage/core-components';
import {
  LineageExplorer,
  type LineageExplorerProps,
} from '../explorer/LineageExplorer';

/**
 * The Lineage page: the graph of anything, impact and drift. Has no header:
 * the new frontend system gives one.
 */
export function LineageContent(props: LineageExplorerProps) {
  return (
    <Content>
      <LineageExplorer {...props} />
    </Content>
  );
}
