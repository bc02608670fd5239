import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { MlopsApi } from '@waymark/plugin-mlops-common';
import { useCallback } from 'react';
import { useMlopsQuery } from '../../../hooks/useMlopsQuery';
import { mlopsTranslationRef } from '../../../translation';
import { QueryView } from '../../states/QueryView';
import { useEntityOnPage } from '../page/useEntityOnPage';
import { RecordDrawer } from '../recordList/RecordDrawer';
import { VersionDetails } from './VersionDetails';

/** One version, read whole: the list has only parts of it. */
export function VersionDrawer(props: { version: string; close: () => void }) {
  const { version, close } = props;
  const { t } = useTranslationRef(mlopsTranslationRef);
  const { ref } = useEntityOnPage();
  const load = useCallback(
    (api: MlopsApi, signal: AbortSignal) =>
      api.getModelVersion(ref, version, { signal }),
    [ref, version],
  );
  const query = useMlopsQuery(load);
  return (
    <RecordDrawer title={t('entity.versions.one', { version })} close={close}>
      <QueryView query={query}>
        {value => <VersionDetails version={value} />}
      </QueryView>
    </RecordDrawer>
  );
}
