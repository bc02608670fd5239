import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import type { Run } from '@waymark/plugin-mlops-common';
import { keyboardScroll } from '@waymark/plugin-page-parts-react';
import { mlopsTranslationRef } from '../../../translation';
import { SourceStamp } from '../../provenance/SourceStamp';
import { RunStateLabel } from '../../runs/RunStateLabel';
import { Fact, FactList } from '../layout/FactList';
import { Section } from '../layout/Section';
import { ShortHash } from '../layout/ShortHash';
import { DatasetUses } from '../versions/DatasetUses';
import { MetricTable } from '../versions/MetricTable';
import { ParamTable } from '../versions/ParamTable';
import { RunDuration, RunJob, RunStarted } from './runCells';

const useStyles = makeStyles(theme => ({
  error: {
    margin: 0,
    padding: theme.spacing(1.5),
    maxHeight: theme.spacing(40),
    overflow: 'auto',
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    fontFamily: 'monospace',
    fontSize: theme.typography.caption.fontSize,
    border: `1px solid ${theme.palette.divider}`,
    borderRadius: theme.shape.borderRadius,
    backgroundColor: theme.palette.background.paper,
  },
}));

/** All that is known of one run; what it has none of is left out. */
export function RunDetails(props: { run: Run }) {
  const { run } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(mlopsTranslationRef);
  return (
    <>
      {run.error && (
        <Section title={t('entity.runs.error')}>
          <pre
            className={classes.error}
            {...keyboardScroll}
            role="group"
            aria-label={t('entity.runs.error')}
            dir="auto"
          >
            {run.error}
          </pre>
        </Section>
      )}
      <FactList>
        <Fact label={t('entity.runs.state')}>
          <RunStateLabel state={run.state} />
        </Fact>
        <Fact label={t('entity.runs.started')}>
          <RunStarted run={run} />
        </Fact>
        <Fact label={t('entity.runs.duration')}>
          <RunDuration run={run} />
        </Fact>
        <Fact label={t('entity.runs.user')}>{run.user}</Fact>
        {run.job && (
          <Fact label={t('entity.runs.job')}>
            <RunJob run={run} />
          </Fact>
        )}
        {run.commit && (
          <Fact label={t('entity.versions.commit')}>
            <ShortHash value={run.commit} what={t('entity.versions.commit')} />
          </Fact>
        )}
        <Fact label={t('entity.runs.id')}>
          <ShortHash value={run.id} what={t('entity.runs.id')} />
        </Fact>
        <Fact label={t('entity.runs.source')}>
          <SourceStamp source={run.source} at={run.seenAt} />
        </Fact>
      </FactList>
      {run.inputs.length > 0 && (
        <Section title={t('entity.runs.inputs')}>
          <DatasetUses uses={run.inputs} />
        </Section>
      )}
      {run.outputs.length > 0 && (
        <Section title={t('entity.runs.outputs')}>
          <DatasetUses uses={run.outputs} />
        </Section>
      )}
      {run.metrics.length > 0 && (
        <Section title={t('entity.metrics.title')}>
          <MetricTable metrics={run.metrics} />
        </Section>
      )}
      {run.params.length > 0 && (
        <Section title={t('entity.params.title')}>
          <ParamTable params={run.params} />
        </Section>
      )}
    </>
  );
}
