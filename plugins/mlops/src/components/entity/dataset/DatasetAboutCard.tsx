import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { DatasetSpec, EntityOverview } from '@waymark/plugin-mlops-common';
import { RelativeTime, useLocale } from '@waymark/plugin-page-parts-react';
import { mlopsTranslationRef } from '../../../translation';
import { MlopsInfoCard } from '../../card/MlopsInfoCard';
import { QueryView } from '../../states/QueryView';
import { Fact, FactList } from '../layout/FactList';
import { formatIsoDuration } from '../layout/formatIsoDuration';
import { NeedsList } from '../overview/needs/NeedsList';
import { OwnerFact } from '../overview/OwnerFact';
import { useOverview } from '../page/entityQueries';
import { useEntityOnPage } from '../page/useEntityOnPage';
import { FreshnessVerdict } from './FreshnessVerdict';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(2.5),
    minWidth: 0,
  },
  secondary: { color: theme.palette.text.secondary },
  location: { fontFamily: 'monospace' },
}));

/**
 * What the dataset is, where it lies, who may see it, and whether it is as
 * fresh as it promises.
 */
export function DatasetAboutCard() {
  const classes = useStyles();
  const { t } = useTranslationRef(mlopsTranslationRef);
  const { entity } = useEntityOnPage();
  const query = useOverview();
  const { description } = entity.metadata;
  return (
    <MlopsInfoCard title={t('entity.dataset.title')}>
      <div className={classes.root}>
        <Typography
          variant="body1"
          dir="auto"
          className={description ? undefined : classes.secondary}
        >
          {description ?? t('entity.overview.noDescription')}
        </Typography>
        <QueryView query={query}>
          {overview => <Kept overview={overview} />}
        </QueryView>
        <Facts overview={query.value} />
        {query.value && <NeedsList overview={query.value} />}
      </div>
    </MlopsInfoCard>
  );
}

/** How fresh the data is, against how fresh it should be. */
function Kept(props: { overview: EntityOverview }) {
  const { dataset } = props.overview;
  const locale = useLocale();
  const { t } = useTranslationRef(mlopsTranslationRef);
  const { entity } = useEntityOnPage();
  const spec = (entity.spec ?? {}) as Partial<DatasetSpec>;
  const promised = dataset?.freshness.promised ?? spec.freshness;
  return (
    <FactList>
      <Fact label={t('entity.dataset.kept')}>
        <FreshnessVerdict
          freshness={dataset?.freshness ?? { promised, state: 'unknown' }}
        />
      </Fact>
      <Fact label={t('entity.dataset.freshness')}>
        {promised
          ? t('entity.dataset.atMostOld', {
              age: formatIsoDuration(promised, locale),
            })
          : t('entity.dataset.promisedNothing')}
      </Fact>
      <Fact label={t('entity.dataset.updated')}>
        {dataset?.freshness.updatedAt ? (
          <RelativeTime at={dataset.freshness.updatedAt} />
        ) : (
          t('entity.dataset.updatedUnknown')
        )}
      </Fact>
    </FactList>
  );
}

/** What the catalog knows, and so what is there before any answer of ours. */
function Facts(props: { overview?: EntityOverview }) {
  const { overview } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(mlopsTranslationRef);
  const { entity } = useEntityOnPage();
  const spec = (entity.spec ?? {}) as Partial<DatasetSpec>;
  const { personalData, regions } = spec.compliance ?? {};
  return (
    <FactList>
      <Fact label={t('entity.fact.owner')}>
        <OwnerFact item={overview?.item} />
      </Fact>
      <Fact label={t('entity.fact.type')}>{spec.type}</Fact>
      <Fact label={t('entity.fact.lifecycle')}>{spec.lifecycle}</Fact>
      <Fact label={t('entity.dataset.platform')}>
        {spec.platform ?? overview?.item?.platform}
      </Fact>
      <Fact label={t('entity.dataset.classification')}>
        {spec.classification ?? t('entity.dataset.notStated')}
      </Fact>
      <Fact label={t('entity.dataset.personalData')}>
        {personalData
          ? t(`entity.personalData.${personalData}`)
          : t('entity.dataset.notStated')}
      </Fact>
      <Fact label={t('entity.dataset.regions')}>
        {regions?.length ? regions.join(', ') : t('entity.dataset.notStated')}
      </Fact>
      {spec.location && (
        <Fact label={t('entity.dataset.location')} wide>
          <span className={classes.location}>{spec.location}</span>
        </Fact>
      )}
    </FactList>
  );
}
