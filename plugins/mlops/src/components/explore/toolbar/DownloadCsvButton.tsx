import { fetchApiRef, useApi } from '@backstage/core-plugin-api';
import { toError } from '@backstage/errors';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import Snackbar from '@material-ui/core/Snackbar';
import DownloadIcon from '@material-ui/icons/GetApp';
import { useEffect, useRef, useState } from 'react';
import { mlopsTranslationRef } from '../../../translation';
import { errorReason } from '../../states/errorReason';
import type { ExploreState } from '../state/exploreState';
import { fetchExploreCsv } from './fetchExploreCsv';
import { saveFile } from './saveFile';

/** Saves the current list, all pages of it, as a CSV file. */
export function DownloadCsvButton(props: {
  state: ExploreState;
  disabled?: boolean;
}) {
  const { state, disabled } = props;
  const fetchApi = useApi(fetchApiRef);
  const { t } = useTranslationRef(mlopsTranslationRef);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<Error>();
  const running = useRef<AbortController>();
  useEffect(() => () => running.current?.abort(), []);

  const download = async () => {
    const abort = new AbortController();
    running.current = abort;
    setBusy(true);
    setError(undefined);
    try {
      const { signal } = abort;
      const csv = await fetchExploreCsv({ fetchApi, state, signal });
      if (!signal.aborted) {
        saveFile(csv, t('explore.csv.fileName'));
      }
    } catch (e) {
      if (!abort.signal.aborted) {
        setError(toError(e));
      }
    }
    if (!abort.signal.aborted) {
      setBusy(false);
    }
  };

  return (
    <>
      <Button
        size="small"
        startIcon={<DownloadIcon />}
        disabled={disabled || busy}
        onClick={download}
      >
        {busy ? t('explore.csv.working') : t('explore.csv.button')}
      </Button>
      <Snackbar
        open={Boolean(error)}
        onClose={() => setError(undefined)}
        message={
          error && t('explore.csv.failed', { message: errorReason(error) })
        }
      />
    </>
  );
}
