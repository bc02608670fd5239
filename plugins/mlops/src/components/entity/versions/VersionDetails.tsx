import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { ModelVersion } from '@waymark/plugin-mlops-common';
import { RelativeTime } from '@waymark/plugin-page-parts-react';
import { mlopsTranslationRef } from '../../../translation';
import { SourceStamp } from '../../provenance/SourceStamp';
import { Fact, FactList } from '../layout/FactList';
import { Section } from '../layout/Section';
import { ShortHash } from '../layout/ShortHash';
import { DatasetUses } from './DatasetUses';
import { MetricTable } from './MetricTable';
import { ParamTable } from './ParamTable';
import { RunLink } from './RunLink';

const useStyles = makeStyles({
  text: { overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' },
});

/** All that is known of one version. */
export function VersionDetails(props: { version: ModelVersion }) {
  const { version } = props;
  const { description, metrics, params, datasets } = version;
  const classes = useStyles();
  const { t } = useTranslationRef(mlopsTranslationRef);
  return (
    <>
      <FactList>
        <Fact label={t('entity.versions.aliases')}>
          {version.aliases.map(alias => `@${alias}`).join(', ')}
        </Fact>
        <Fact label={t('entity.versions.status')}>{version.status}</Fact>
        <Fact label={t('entity.versions.created')}>
          <RelativeTime at={version.createdAt} />
        </Fact>
        <Fact label={t('entity.versions.createdBy')}>{version.createdBy}</Fact>
        {version.runId && (
          <Fact label={t('entity.versions.run')}>
            <RunLink runId={version.runId} />
          </Fact>
        )}
        {version.commit && (
          <Fact label={t('entity.versions.commit')}>
            <ShortHash
              value={version.commit}
              what={t('entity.versions.commit')}
            />
          </Fact>
        )}
        <Fact label={t('entity.versions.source')}>
          <SourceStamp source={version.source} at={version.seenAt} />
        </Fact>
      </FactList>
      {description && (
        <Section title={t('entity.versions.description')}>
          <Typography variant="body2" dir="auto" className={classes.text}>
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
