import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { DatasetSpec } from '@waymark/plugin-mlops-common';
import { useLocale } from '../../../hooks/useLocale';
import { mlopsTranslationRef } from '../../../translation';
import { MlopsInfoCard } from '../../card/MlopsInfoCard';
import { Fact, FactList } from '../layout/FactList';
import { formatIsoDuration } from '../layout/formatIsoDuration';
import { AttentionList } from '../overview/AttentionList';
import { OwnerFact } from '../overview/OwnerFact';
import { useExploreItem } from '../page/entityQueries';
import { useEntityOnPage } from '../page/useEntityOnPage';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(2.5),
  },
  secondary: { color: theme.palette.text.secondary },
  location: { fontFamily: 'monospace' },
}));

/** What the dataset is, where it lies, how fresh it must be and who may see it. */
export function DatasetAboutCard() {
  const classes = useStyles();
  const locale = useLocale();
  const { t } = useTranslationRef(mlopsTranslationRef);
  const { entity } = useEntityOnPage();
  const { value } = useExploreItem();
  const spec = (entity.spec ?? {}) as Partial<DatasetSpec>;
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
        <AttentionList reasons={value?.item?.attention} />
        <FactList>
          <Fact label={t('entity.fact.owner')}>
            <OwnerFact item={value?.item} />
          </Fact>
          <Fact label={t('entity.fact.type')}>{spec.type}</Fact>
          <Fact label={t('entity.fact.lifecycle')}>{spec.lifecycle}</Fact>
          <Fact label={t('entity.dataset.platform')}>
            {spec.platform ?? value?.item?.platform}
          </Fact>
          <Fact label={t('entity.dataset.classification')}>
            {spec.classification ?? t('entity.dataset.notStated')}
          </Fact>
          <Fact label={t('entity.dataset.freshness')}>
            {spec.freshness
              ? t('entity.dataset.atMostOld', {
                  age: formatIsoDuration(spec.freshness, locale),
                })
              : t('entity.dataset.notStated')}
          </Fact>
          <Fact label={t('entity.dataset.personalData')}>
            {spec.compliance?.personalData &&
              t(`entity.personalData.${spec.compliance.personalData}`)}
          </Fact>
          <Fact label={t('entity.dataset.regions')}>
            {spec.compliance?.regions?.join(', ')}
          </Fact>
          {spec.location && (
            <Fact label={t('entity.dataset.location')} wide>
              <span className={classes.location}>{spec.location}</span>
            </Fact>
          )}
        </FactList>
      </div>
    </MlopsInfoCard>
  );
}
