import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { PipelineSpec } from '@waymark/plugin-mlops-common';
import { mlopsTranslationRef } from '../../../translation';
import { MlopsInfoCard } from '../../card/MlopsInfoCard';
import { Fact, FactList } from '../layout/FactList';
import { FactQuery } from '../layout/FactQuery';
import { AttentionList } from '../overview/AttentionList';
import { OwnerFact } from '../overview/OwnerFact';
import { RunStateSince } from '../overview/RunStateSince';
import { useExploreItem, useLatestRuns } from '../page/entityQueries';
import { useEntityOnPage } from '../page/useEntityOnPage';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(2.5),
  },
  schedule: { fontFamily: 'monospace' },
}));

/** What the pipeline does, what runs it, when, and how it went last. */
export function PipelineAboutCard() {
  const classes = useStyles();
  const { t } = useTranslationRef(mlopsTranslationRef);
  const { entity } = useEntityOnPage();
  const { value } = useExploreItem();
  const runs = useLatestRuns();
  const spec = (entity.spec ?? {}) as Partial<PipelineSpec>;
  const { description } = entity.metadata;
  return (
    <MlopsInfoCard title={t('entity.pipeline.title')}>
      <div className={classes.root}>
        {description && (
          <Typography variant="body1" dir="auto">
            {description}
          </Typography>
        )}
        <AttentionList reasons={value?.item?.attention} />
        <FactList>
          <Fact label={t('entity.fact.owner')}>
            <OwnerFact item={value?.item} />
          </Fact>
          <Fact label={t('entity.fact.type')}>{spec.type}</Fact>
          <Fact label={t('entity.fact.lifecycle')}>{spec.lifecycle}</Fact>
          <Fact label={t('entity.pipeline.orchestrator')}>
            {spec.orchestrator ??
              value?.item?.platform ??
              t('entity.dataset.notStated')}
          </Fact>
          <Fact label={t('entity.pipeline.schedule')}>
            {spec.schedule ? (
              <span className={classes.schedule}>{spec.schedule}</span>
            ) : (
              t('entity.pipeline.noSchedule')
            )}
          </Fact>
          <Fact label={t('entity.overview.lastRun')}>
            <FactQuery query={runs}>
              {({ items: [run] }) =>
                run ? (
                  <RunStateSince state={run.state} at={run.startedAt} />
                ) : (
                  t('entity.overview.noRun')
                )
              }
            </FactQuery>
          </Fact>
        </FactList>
      </div>
    </MlopsInfoCard>
  );
}
