import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Page, Run } from '@waymark/plugin-mlops-common';
import { entityRunsRouteRef } from '../../../routes';
import { mlopsTranslationRef } from '../../../translation';
import { MlopsInfoCard } from '../../card/MlopsInfoCard';
import { SourceStamp } from '../../provenance/SourceStamp';
import { QueryView } from '../../states/QueryView';
import { CardLink } from '../layout/CardLink';
import { EmptyText } from '../layout/EmptyText';
import { ScrollTable } from '../layout/ScrollTable';
import { useLatestRuns } from '../page/entityQueries';
import { RunDuration, RunName, RunStarted } from './runCells';
import { RunSummaryLine } from './RunSummaryLine';

const SHOWN = 5;

/** The newest runs and how many of them succeeded. */
export function RunsCard() {
  const { t } = useTranslationRef(mlopsTranslationRef);
  const query = useLatestRuns();
  return (
    <MlopsInfoCard
      title={t('entity.runs.title')}
      actions={
        <CardLink to={entityRunsRouteRef}>{t('entity.runs.all')}</CardLink>
      }
    >
      <QueryView query={query}>{page => <Newest page={page} />}</QueryView>
    </MlopsInfoCard>
  );
}

function Newest(props: { page: Page<Run> }) {
  const { items } = props.page;
  const { t } = useTranslationRef(mlopsTranslationRef);
  if (items.length === 0) {
    return (
      <EmptyText title={t('entity.runs.none')}>
        {t('entity.runs.noneAdvice')}
      </EmptyText>
    );
  }
  return (
    <>
      <RunSummaryLine runs={items} />
      <ScrollTable
        label={t('entity.runs.newest')}
        columns={[
          { id: 'run', title: t('entity.runs.run') },
          { id: 'started', title: t('entity.runs.started') },
          { id: 'duration', title: t('entity.runs.duration'), number: true },
          { id: 'source', title: t('entity.runs.source') },
        ]}
      >
        {items.slice(0, SHOWN).map(run => (
          <tr key={`${run.source.id} ${run.id}`}>
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
              <SourceStamp source={run.source} at={run.seenAt} />
            </td>
          </tr>
        ))}
      </ScrollTable>
    </>
  );
}
