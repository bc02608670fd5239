import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Run } from '@waymark/plugin-mlops-common';
import { useSearchParams } from 'react-router-dom';
import { mlopsTranslationRef } from '../../../translation';
import { MlopsInfoCard } from '../../card/MlopsInfoCard';
import { EmptyText } from '../layout/EmptyText';
import { ListView } from '../layout/ListView';
import {
  useEntityCursorList,
  type LoadEntityPage,
} from '../page/useEntityCursorList';
import { RunsTable } from './RunsTable';
import { RunSummaryLine } from './RunSummaryLine';

const load: LoadEntityPage<Run> = (api, ref, page, request) =>
  api.getRuns(ref, page, request);

/** The tab of runs. `?run=<id>` opens that run where it is in the list. */
export function RunsContent() {
  const { t } = useTranslationRef(mlopsTranslationRef);
  const list = useEntityCursorList(load);
  const [parameters] = useSearchParams();
  return (
    <MlopsInfoCard title={t('entity.runs.title')}>
      <ListView
        list={list}
        empty={
          <EmptyText title={t('entity.runs.none')}>
            {t('entity.runs.noneAdvice')}
          </EmptyText>
        }
      >
        {runs => (
          <>
            <RunSummaryLine runs={runs} />
            <RunsTable
              runs={runs}
              opened={parameters.get('run') ?? undefined}
            />
          </>
        )}
      </ListView>
    </MlopsInfoCard>
  );
}
