import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Run } from '@waymark/plugin-mlops-common';
import { mlopsTranslationRef } from '../../../translation';
import { Blank } from '../../explore/columns/Blank';
import { MetricText } from '../../metrics/MetricText';
import { SourceStamp } from '../../provenance/SourceStamp';
import { ExpandableRow } from '../layout/ExpandableRow';
import { ScrollTable } from '../layout/ScrollTable';
import { metricColumns, metricOf } from '../versions/metricColumns';
import { RunDetails } from './RunDetails';
import { RunDuration, RunJob, RunName, RunStarted } from './runCells';

const MAX_METRICS = 2;
const FIXED_CELLS = 6;

/** Runs from the newest to the oldest; each opens to show all of it. */
export function RunsTable(props: {
  runs: Run[];
  /** The run that a link led to. */
  opened?: string;
}) {
  const { runs, opened } = props;
  const { t } = useTranslationRef(mlopsTranslationRef);
  const metrics = metricColumns(runs, MAX_METRICS);
  return (
    <ScrollTable
      label={t('entity.runs.title')}
      columns={[
        { id: 'open', title: t('entity.list.open'), titleHidden: true },
        { id: 'run', title: t('entity.runs.run') },
        { id: 'started', title: t('entity.runs.started') },
        { id: 'duration', title: t('entity.runs.duration'), number: true },
        { id: 'job', title: t('entity.runs.job') },
        { id: 'user', title: t('entity.runs.user') },
        ...metrics.map(name => ({
          id: `m:${name}`,
          title: name,
          number: true,
        })),
        { id: 'source', title: t('entity.runs.source') },
      ]}
    >
      {runs.map(run => (
        <ExpandableRow
          key={`${run.source.id} ${run.id}`}
          name={run.name ?? run.id}
          cells={FIXED_CELLS + metrics.length}
          initiallyOpen={run.id === opened}
          details={() => <RunDetails run={run} />}
        >
          <th scope="row">
            <RunName run={run} />
          </th>
          <td>
            <RunStarted run={run} />
          </td>
          <td data-number>
            <RunDuration run={run} />
          </td>
          <td>
            <RunJob run={run} />
          </td>
          <td dir="auto">{run.user ?? <Blank />}</td>
          {metrics.map(name => {
            const metric = metricOf(run, name);
            return (
              <td key={name} data-number title={metric?.dataset}>
                {metric ? <MetricText value={metric.value} /> : <Blank />}
              </td>
            );
          })}
          <td>
            <SourceStamp source={run.source} at={run.seenAt} />
          </td>
        </ExpandableRow>
      ))}
    </ScrollTable>
  );
}
