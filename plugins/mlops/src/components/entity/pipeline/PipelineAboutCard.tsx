import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type {
  EntityOverview,
  PipelineSpec,
} from '@waymark/plugin-mlops-common';
import { RelativeTime } from '@waymark/plugin-page-parts-react';
import { mlopsTranslationRef } from '../../../translation';
import { MlopsInfoCard } from '../../card/MlopsInfoCard';
import { webUrl } from '../../provenance/webUrl';
import { QueryView } from '../../states/QueryView';
import { Fact, FactList } from '../layout/FactList';
import { NeedsList } from '../overview/needs/NeedsList';
import { OwnerFact } from '../overview/OwnerFact';
import { useOverview } from '../page/entityQueries';
import { useEntityOnPage } from '../page/useEntityOnPage';
import { codeLocation } from './codeLocation';
import { PipelineEnds } from './PipelineEnds';
import { PipelineRunFacts } from './PipelineRunFacts';
import { RunBars } from './RunBars';
import { ScheduleWords } from './ScheduleWords';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(3),
    minWidth: 0,
  },
}));

/**
 * What the pipeline does, what runs it and when, how its last runs went, what
 * it reads and writes, and where its code is.
 */
export function PipelineAboutCard() {
  const classes = useStyles();
  const { t } = useTranslationRef(mlopsTranslationRef);
  const { entity } = useEntityOnPage();
  const query = useOverview();
  const { description } = entity.metadata;
  return (
    <MlopsInfoCard title={t('entity.pipeline.title')}>
      <div className={classes.root}>
        {description && (
          <Typography variant="body1" dir="auto">
            {description}
          </Typography>
        )}
        <Facts overview={query.value} />
        <QueryView query={query}>
          {overview => (
            <>
              <PipelineRunFacts runs={overview.runs} />
              {overview.runs.recent.length > 0 && (
                <RunBars runs={overview.runs.recent} />
              )}
              <NeedsList overview={overview} />
            </>
          )}
        </QueryView>
        <PipelineEnds entity={entity} />
      </div>
    </MlopsInfoCard>
  );
}

/** What the catalog knows, and so what is there before any answer of ours. */
function Facts(props: { overview?: EntityOverview }) {
  const { overview } = props;
  const { t } = useTranslationRef(mlopsTranslationRef);
  const { entity } = useEntityOnPage();
  const spec = (entity.spec ?? {}) as Partial<PipelineSpec>;
  const code = codeLocation(entity);
  const ci = overview?.ci[0];
  return (
    <FactList>
      <Fact label={t('entity.fact.owner')}>
        <OwnerFact item={overview?.item} />
      </Fact>
      <Fact label={t('entity.fact.type')}>{spec.type}</Fact>
      <Fact label={t('entity.fact.lifecycle')}>{spec.lifecycle}</Fact>
      <Fact label={t('entity.pipeline.orchestrator')}>
        {spec.orchestrator ??
          overview?.item?.platform ??
          t('entity.dataset.notStated')}
      </Fact>
      <Fact label={t('entity.pipeline.schedule')}>
        {spec.schedule ? (
          <ScheduleWords schedule={spec.schedule} />
        ) : (
          t('entity.pipeline.noSchedule')
        )}
      </Fact>
      <Fact label={t('entity.pipeline.code')}>
        {code && <Link to={code}>{t('entity.pipeline.codeLink')}</Link>}
      </Fact>
      <Fact label={t('entity.pipeline.ci')}>
        {ci && (
          <>
            <CiState state={t(`entity.ciState.${ci.state}`)} url={ci.url} />
            {' · '}
            <RelativeTime at={ci.at} />
          </>
        )}
      </Fact>
    </FactList>
  );
}

function CiState(props: { state: string; url?: string }) {
  const { state, url } = props;
  const to = webUrl(url);
  return to ? <Link to={to}>{state}</Link> : <>{state}</>;
}
