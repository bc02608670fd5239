import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { DatasetVersion } from '@waymark/plugin-mlops-common';
import { mlopsTranslationRef } from '../../../translation';
import { MlopsInfoCard } from '../../card/MlopsInfoCard';
import { ListView } from '../layout/ListView';
import {
  useEntityCursorList,
  type LoadEntityPage,
} from '../page/useEntityCursorList';
import { DatasetVersionTable } from './DatasetVersionTable';
import { NoDatasetVersions } from './NoDatasetVersions';

const load: LoadEntityPage<DatasetVersion> = (api, ref, page, request) =>
  api.getDatasetVersions(ref, page, request);

/** All versions of a dataset. */
export function DatasetVersions() {
  const { t } = useTranslationRef(mlopsTranslationRef);
  const list = useEntityCursorList(load);
  return (
    <MlopsInfoCard title={t('entity.versions.title')}>
      <ListView list={list} empty={<NoDatasetVersions />}>
        {versions => <DatasetVersionTable versions={versions} />}
      </ListView>
    </MlopsInfoCard>
  );
}
