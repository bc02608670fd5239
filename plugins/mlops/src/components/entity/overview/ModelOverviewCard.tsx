import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { EntityOverview, ModelSpec } from '@waymark/plugin-mlops-common';
import { mlopsTranslationRef } from '../../../translation';
import { useCardSettings } from '../../card/CardSettings';
import { MlopsInfoCard } from '../../card/MlopsInfoCard';
import { QueryView } from '../../states/QueryView';
import { Fact, FactList } from '../layout/FactList';
import { Section } from '../layout/Section';
import { useOverview } from '../page/entityQueries';
import { useEntityOnPage } from '../page/useEntityOnPage';
import { MetricTiles } from './metrics/MetricTiles';
import { preferredFirst } from './metrics/preferredFirst';
import { ModelFacts } from './ModelFacts';
import { NeedsList } from './needs/NeedsList';
import { currentVersion } from './currentVersion';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(2.5),
  },
  secondary: { color: theme.palette.text.secondary },
  text: { overflowWrap: 'anywhere' },
}));

/**
 * What the model is for, how good it is, what of it is in use, who answers for
 * it, and what it needs next: the page in one card, from one answer.
 */
export function ModelOverviewCard() {
  const classes = useStyles();
  const { t } = useTranslationRef(mlopsTranslationRef);
  const { entity } = useEntityOnPage();
  const overview = useOverview();
  const spec = entity.spec as Partial<ModelSpec> | undefined;
  const description =
    entity.metadata.description ?? overview.value?.item?.description;
  return (
    <MlopsInfoCard title={t('entity.overview.model')}>
      <div className={classes.root}>
        <Typography
          variant="body1"
          dir="auto"
          className={`${classes.text} ${description ? '' : classes.secondary}`}
        >
          {description ?? t('entity.overview.noDescription')}
        </Typography>
        {spec?.product?.problem && (
          <FactList>
            <Fact label={t('entity.overview.problem')} wide>
              {spec.product.problem}
            </Fact>
          </FactList>
        )}
        <QueryView query={overview}>
          {answer => <Standing overview={answer} />}
        </QueryView>
      </div>
    </MlopsInfoCard>
  );
}

function Standing(props: { overview: EntityOverview }) {
  const { overview } = props;
  const { t } = useTranslationRef(mlopsTranslationRef);
  const settings = useCardSettings();
  const { model } = overview;
  const metrics = preferredFirst(model?.metrics ?? [], settings.metrics).filter(
    ({ points }) => points.length > 0,
  );
  return (
    <>
      <Section title={t('entity.overview.metrics')}>
        {model && metrics.length > 0 ? (
          <MetricTiles
            label={t('entity.overview.metrics')}
            metrics={metrics}
            inUse={currentVersion(model)?.version}
            versions={model.versions}
          />
        ) : (
          <Typography variant="body2">
            {t('entity.overview.noMetric')}
          </Typography>
        )}
      </Section>
      <ModelFacts overview={overview} />
      <NeedsList overview={overview} />
    </>
  );
}
