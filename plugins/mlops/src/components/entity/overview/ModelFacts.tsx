import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type {
  EntityOverview,
  ModelSpec,
  ModelVersion,
} from '@waymark/plugin-mlops-common';
import { mlopsTranslationRef } from '../../../translation';
import { SourceStamp } from '../../provenance/SourceStamp';
import { Fact, FactList } from '../layout/FactList';
import { useEntityOnPage } from '../page/useEntityOnPage';
import { aliasedVersions } from './aliasedVersions';
import { LastStep } from './LastStep';
import { OwnerFact } from './OwnerFact';
import { RunStateSince } from './RunStateSince';
import { ServedFact } from './ServedFact';
import { VersionPills } from './VersionPills';

const useStyles = makeStyles(theme => ({
  secondary: { color: theme.palette.text.secondary },
  versions: {
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(0.5),
  },
}));

/** Which version is current and where it serves, and who did what last. */
export function ModelFacts(props: { overview: EntityOverview }) {
  const { item, model } = props.overview;
  const { t } = useTranslationRef(mlopsTranslationRef);
  const { entity } = useEntityOnPage();
  const spec = entity.spec as Partial<ModelSpec> | undefined;
  const serving = model?.serving ?? [];
  return (
    <FactList>
      <Fact label={t('entity.overview.current')}>
        <CurrentVersions versions={model?.versions ?? []} />
      </Fact>
      <Fact label={t('entity.overview.served')}>
        <ServedFact deployments={serving} />
        {serving[0] && <SourceStamp source={serving[0].source} />}
      </Fact>
      <Fact label={t('entity.overview.trained')}>
        {model?.lastTrained ? (
          <LastStep step={model.lastTrained} />
        ) : (
          t('entity.overview.neverTrained')
        )}
      </Fact>
      <Fact label={t('entity.overview.deployed')}>
        {model?.lastDeployed ? (
          <LastStep step={model.lastDeployed} />
        ) : (
          t('entity.overview.notServed')
        )}
      </Fact>
      <Fact label={t('entity.fact.owner')}>
        <OwnerFact item={item} />
      </Fact>
      <Fact label={t('entity.overview.lastRun')}>
        {item?.lastRun ? (
          <RunStateSince {...item.lastRun} />
        ) : (
          t('entity.overview.noRun')
        )}
      </Fact>
      <Fact label={t('entity.fact.type')}>{spec?.type}</Fact>
      <Fact label={t('entity.fact.lifecycle')}>{spec?.lifecycle}</Fact>
    </FactList>
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
