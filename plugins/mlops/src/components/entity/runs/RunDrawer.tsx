import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { MlopsApi } from '@waymark/plugin-mlops-common';
import { useCallback } from 'react';
import { useMlopsQuery } from '../../../hooks/useMlopsQuery';
import { mlopsTranslationRef } from '../../../translation';
import { QueryView } from '../../states/QueryView';
import { useEntityOnPage } from '../page/useEntityOnPage';
import { RecordDrawer } from '../recordList/RecordDrawer';
import { RunDetails } from './RunDetails';
import { fullRunName } from './runName';

/** One run, read whole: the list has only parts of it. */
export function RunDrawer(props: { id: string; close: () => void }) {
  const { id, close } = props;
  const { t } = useTranslationRef(mlopsTranslationRef);
  const { ref } = useEntityOnPage();
  const load = useCallback(
    (api: MlopsApi, signal: AbortSignal) => api.getRun(ref, id, { signal }),
    [ref, id],
  );
  const query = useMlopsQuery(load);
  return (
    <RecordDrawer
      title={t('entity.runs.one', { name: fullRunName(query.value ?? { id }) })}
      close={close}
    >
      <QueryView query={query}>{run => <RunDetails run={run} />}</QueryView>
    </RecordDrawer>
  );
}
