import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { entityVersionsRouteRef } from '../../../routes';
import { mlopsTranslationRef } from '../../../translation';
import { MlopsInfoCard } from '../../card/MlopsInfoCard';
import { QueryView } from '../../states/QueryView';
import { CardLink } from '../layout/CardLink';
import { useLatestDatasetVersions } from '../page/entityQueries';
import { DatasetVersionTable } from './DatasetVersionTable';
import { NoDatasetVersions } from './DatasetVersions';

const SHOWN = 5;

/** The newest versions of a dataset, with the way to all of them. */
export function DatasetVersionsCard() {
  const { t } = useTranslationRef(mlopsTranslationRef);
  const query = useLatestDatasetVersions();
  return (
    <MlopsInfoCard
      title={t('entity.versions.title')}
      actions={
        <CardLink to={entityVersionsRouteRef}>
          {t('entity.versions.all')}
        </CardLink>
      }
    >
      <QueryView query={query}>
        {({ items }) =>
          items.length > 0 ? (
            <DatasetVersionTable versions={items.slice(0, SHOWN)} />
          ) : (
            <NoDatasetVersions />
          )
        }
      </QueryView>
    </MlopsInfoCard>
  );
}
