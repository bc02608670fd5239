import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { RunsOverview } from '@waymark/plugin-mlops-common';
import { ScrollTable } from '@waymark/plugin-page-parts-react';
import { entityRunsRouteRef } from '../../../routes';
import { mlopsTranslationRef } from '../../../translation';
import { useCardSettings } from '../../card/CardSettings';
import { MlopsInfoCard } from '../../card/MlopsInfoCard';
import { QueryView } from '../../states/QueryView';
import { CardLink } from '../layout/CardLink';
import { EmptyText } from '../layout/EmptyText';
import { useOverview } from '../page/entityQueries';
import { RunDuration, RunStarted, RunStateCell } from './runCells';
import { RunLink } from '../versions/RunLink';
import { RunSummaryLine } from './RunSummaryLine';

const SHOWN = 5;

/** The newest runs and how many of them succeeded. */
export function RunsCard() {
  const { t } = useTranslationRef(mlopsTranslationRef);
  const query = useOverview();
  return (
    <MlopsInfoCard
      title={t('entity.runs.title')}
      actions={
        <CardLink to={entityRunsRouteRef}>{t('entity.runs.all')}</CardLink>
      }
    >
      <QueryView query={query}>
        {({ runs }) => <Newest runs={runs} />}
      </QueryView>
    </MlopsInfoCard>
  );
}

function Newest(props: { runs: RunsOverview }) {
  const { runs } = props;
  const { rows = SHOWN } = useCardSettings();
  const { t } = useTranslationRef(mlopsTranslationRef);
  if (runs.recent.length === 0) {
    return (
      <EmptyText title={t('entity.runs.none')}>
        {t('entity.runs.noneAdvice')}
      </EmptyText>
    );
  }
  return (
    <>
      <RunSummaryLine runs={runs} />
      <ScrollTable
        label={t('entity.runs.newest')}
        columns={[
          { id: 'run', title: t('entity.runs.run') },
          { id: 'state', title: t('entity.runs.state') },
          { id: 'started', title: t('entity.runs.started') },
          { id: 'duration', title: t('entity.runs.duration'), number: true },
        ]}
      >
        {runs.recent.slice(0, rows).map(run => (
          <tr key={run.id}>
            <th scope="row">
              <RunLink runId={run.id} name={run.name} />
            </th>
            <td>
              <RunStateCell run={run} />
            </td>
            <td>
              <RunStarted run={run} />
            </td>
            <td data-number>
              <RunDuration run={run} />
            </td>
          </tr>
        ))}
      </ScrollTable>
    </>
  );
}
