import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type {
  Deployment,
  ExploreItem,
  ModelSpec,
  ModelVersion,
} from '@waymark/plugin-mlops-common';
import { mlopsTranslationRef } from '../../../translation';
import { MlopsInfoCard } from '../../card/MlopsInfoCard';
import { MetricText } from '../../metrics/MetricText';
import { SourceStamp } from '../../provenance/SourceStamp';
import { Fact, FactList } from '../layout/FactList';
import { FactQuery } from '../layout/FactQuery';
import {
  useExploreItem,
  useLatestDeployments,
  useLatestVersions,
} from '../page/entityQueries';
import { useEntityOnPage } from '../page/useEntityOnPage';
import { aliasedVersions } from './aliasedVersions';
import { AttentionList } from './AttentionList';
import { OwnerFact } from './OwnerFact';
import { RunStateSince } from './RunStateSince';
import { ServedFact } from './ServedFact';
import { VersionPills } from './VersionPills';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(2.5),
  },
  secondary: { color: theme.palette.text.secondary },
  versions: {
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(0.5),
  },
}));

/**
 * What the model is for, who answers for it, what of it is in use, how good
 * that is, and what needs somebody's attention.
 */
export function ModelOverviewCard() {
  const classes = useStyles();
  const { t } = useTranslationRef(mlopsTranslationRef);
  const { entity } = useEntityOnPage();
  const explore = useExploreItem();
  const versions = useLatestVersions();
  const deployments = useLatestDeployments();
  const spec = entity.spec as Partial<ModelSpec> | undefined;
  const description =
    entity.metadata.description ?? explore.value?.item?.description;
  return (
    <MlopsInfoCard title={t('entity.overview.model')}>
      <div className={classes.root}>
        <Typography
          variant="body1"
          dir="auto"
          className={description ? undefined : classes.secondary}
        >
          {description ?? t('entity.overview.noDescription')}
        </Typography>
        <AttentionList reasons={explore.value?.item?.attention} />
        <FactList>
          <Fact label={t('entity.overview.problem')} wide>
            {spec?.product?.problem}
          </Fact>
          <Fact label={t('entity.fact.owner')}>
            <OwnerFact item={explore.value?.item} />
          </Fact>
          <Fact label={t('entity.fact.type')}>{spec?.type}</Fact>
          <Fact label={t('entity.fact.lifecycle')}>{spec?.lifecycle}</Fact>
          <Fact label={t('entity.overview.current')}>
            <FactQuery query={versions}>
              {page => <CurrentVersions versions={page.items} />}
            </FactQuery>
          </Fact>
          <Fact label={t('entity.overview.metric')}>
            <FactQuery query={explore}>
              {({ item }) => <Headline item={item} />}
            </FactQuery>
          </Fact>
          <Fact label={t('entity.overview.lastRun')}>
            <FactQuery query={explore}>
              {({ item }) => <LastRun item={item} />}
            </FactQuery>
          </Fact>
          <Fact label={t('entity.overview.served')} wide>
            <FactQuery query={deployments}>
              {page => <Served deployments={page.items} />}
            </FactQuery>
          </Fact>
        </FactList>
      </div>
    </MlopsInfoCard>
  );
}

function CurrentVersions(props: { versions: ModelVersion[] }) {
  const { versions } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(mlopsTranslationRef);
  const [newest] = versions;
  if (!newest) {
    return <>{t('entity.overview.noVersion')}</>;
  }
  const hasAliases = versions.some(version => version.aliases.length > 0);
  return (
    <div className={classes.versions}>
      {aliasedVersions(versions).map(version => (
        <VersionPills key={version.version} {...version} />
      ))}
      {!hasAliases && (
        <Typography variant="caption" className={classes.secondary}>
          {t('entity.overview.noAlias')}
        </Typography>
      )}
      <SourceStamp source={newest.source} at={newest.seenAt} />
    </div>
  );
}

function Headline(props: { item: ExploreItem | null }) {
  const { item } = props;
  const { t } = useTranslationRef(mlopsTranslationRef);
  return item?.headlineMetric ? (
    <MetricText {...item.headlineMetric} />
  ) : (
    <>{t('entity.overview.noMetric')}</>
  );
}

function LastRun(props: { item: ExploreItem | null }) {
  const { item } = props;
  const { t } = useTranslationRef(mlopsTranslationRef);
  return item?.lastRun ? (
    <RunStateSince {...item.lastRun} />
  ) : (
    <>{t('entity.overview.noRun')}</>
  );
}

function Served(props: { deployments: Deployment[] }) {
  const [newest] = props.deployments;
  return (
    <>
      <ServedFact deployments={props.deployments} />
      {newest && <SourceStamp source={newest.source} />}
    </>
  );
}
