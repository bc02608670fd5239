import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { ModelVersion } from '@waymark/plugin-mlops-common';
import { mlopsTranslationRef } from '../../../translation';
import { Section } from '../layout/Section';
import { ShortHash } from '../layout/ShortHash';
import { DatasetUses } from './DatasetUses';
import { MetricTable } from './MetricTable';
import { ParamTable } from './ParamTable';

const useStyles = makeStyles(theme => ({
  column: {
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(2),
    minWidth: 0,
  },
}));

/** All that is known of one version. */
export function VersionDetails(props: { version: ModelVersion }) {
  const { description, commit, metrics, params, datasets } = props.version;
  const classes = useStyles();
  const { t } = useTranslationRef(mlopsTranslationRef);
  return (
    <>
      <div className={classes.column}>
        {description && (
          <Section title={t('entity.versions.description')}>
            <Typography variant="body2" dir="auto">
              {description}
            </Typography>
          </Section>
        )}
        <Section title={t('entity.versions.data')}>
          {datasets.length > 0 ? (
            <DatasetUses uses={datasets} />
          ) : (
            t('entity.versions.noData')
          )}
        </Section>
        {commit && (
          <Section title={t('entity.versions.commit')}>
            <ShortHash value={commit} what={t('entity.versions.commit')} />
          </Section>
        )}
      </div>
      <Section title={t('entity.metrics.title')}>
        {metrics.length > 0 ? (
          <MetricTable metrics={metrics} />
        ) : (
          t('entity.metrics.none')
        )}
      </Section>
      <Section title={t('entity.params.title')}>
        {params.length > 0 ? (
          <ParamTable params={params} />
        ) : (
          t('entity.params.none')
        )}
      </Section>
    </>
  );
}
