import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import type { EntityOverview } from '@waymark/plugin-mlops-common';
import { mlopsTranslationRef } from '../../../translation';
import { MlopsInfoCard } from '../../card/MlopsInfoCard';
import { QueryView } from '../../states/QueryView';
import { EmptyText } from '../layout/EmptyText';
import { useOverview } from '../page/entityQueries';
import { useEntityOnPage } from '../page/useEntityOnPage';
import { datasetUsers } from './datasetUsers';
import { DatasetUserTable } from './DatasetUserTable';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(3),
    minWidth: 0,
  },
}));

/**
 * Who reads and who writes the dataset, as what, and when last: what the
 * catalog states beside what sources saw.
 */
export function DatasetUsageCard() {
  const { t } = useTranslationRef(mlopsTranslationRef);
  const query = useOverview();
  return (
    <MlopsInfoCard title={t('entity.usage.title')}>
      <QueryView query={query}>
        {overview => <Users overview={overview} />}
      </QueryView>
    </MlopsInfoCard>
  );
}

function Users(props: { overview: EntityOverview }) {
  const { dataset } = props.overview;
  const classes = useStyles();
  const { t } = useTranslationRef(mlopsTranslationRef);
  const { entity } = useEntityOnPage();
  const { consumers, producers } = datasetUsers({
    entity,
    usedBy: dataset?.usedBy ?? [],
  });
  if (consumers.length === 0 && producers.length === 0) {
    return (
      <EmptyText title={t('entity.usage.none')}>
        {t('entity.usage.noneAdvice')}
      </EmptyText>
    );
  }
  return (
    <div className={classes.root}>
      <DatasetUserTable
        title={t('entity.usage.consumers')}
        none={t('entity.usage.noConsumers')}
        users={consumers}
      />
      <DatasetUserTable
        title={t('entity.usage.producers')}
        none={t('entity.usage.noProducers')}
        users={producers}
      />
    </div>
  );
}
