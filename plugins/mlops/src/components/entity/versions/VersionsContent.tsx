import { isDataset } from '@waymark/plugin-mlops-common';
import { DatasetVersions } from '../dataset/DatasetVersions';
import { useEntityOnPage } from '../page/useEntityOnPage';
import type { RecordListProps } from '../recordList/columnIds';
import { ModelVersions } from './ModelVersions';

/** The tab of versions, of a model or of a dataset. */
export function VersionsContent(props: RecordListProps) {
  const { entity } = useEntityOnPage();
  return isDataset(entity) ? <DatasetVersions /> : <ModelVersions {...props} />;
}
