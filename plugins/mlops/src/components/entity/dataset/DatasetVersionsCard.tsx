import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Typography from '@material-ui/core/Typography';
import { entityVersionsRouteRef } from '../../../routes';
import { mlopsTranslationRef } from '../../../translation';
import { useCardSettings } from '../../card/CardSettings';
import { MlopsInfoCard } from '../../card/MlopsInfoCard';
import { QueryView } from '../../states/QueryView';
import { CardLink } from '../layout/CardLink';
import { useOverview } from '../page/entityQueries';
import { DatasetVersionTable } from './DatasetVersionTable';
import { NoDatasetVersions } from './NoDatasetVersions';

/** The newest versions of a dataset, with the way to all of them. */
export function DatasetVersionsCard() {
  const { t } = useTranslationRef(mlopsTranslationRef);
  const query = useOverview();
  const { rows } = useCardSettings();
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
        {({ dataset }) =>
          dataset && dataset.versions.length > 0 ? (
            <>
              <DatasetVersionTable versions={dataset.versions.slice(0, rows)} />
              <Typography variant="caption">
                {t('entity.dataset.newest', { count: dataset.totalVersions })}
              </Typography>
            </>
          ) : (
            <NoDatasetVersions />
          )
        }
      </QueryView>
    </MlopsInfoCard>
  );
}
