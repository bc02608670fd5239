import { toError } from '@backstage/errors';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import Snackbar from '@material-ui/core/Snackbar';
import DownloadIcon from '@material-ui/icons/GetApp';
import { useEffect, useRef, useState } from 'react';
import { lineageTranslationRef } from '../../translation';
import { errorReason } from '../states/errorReason';
import { saveFile } from './saveFile';

/** Saves a list, all pages of it, as a CSV file; gives up when it is left. */
export function CsvButton(props: {
  load(signal: AbortSignal): Promise<Blob>;
  fileName: string;
  /** Where there are several: of what. */
  label?: string;
  disabled?: boolean;
}) {
  const { load, fileName, label, disabled } = props;
  const { t } = useTranslationRef(lineageTranslationRef);
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
      const csv = await load(signal);
      if (!signal.aborted) {
        saveFile(csv, fileName);
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
        {busy ? t('csv.working') : (label ?? t('csv.button'))}
      </Button>
      <Snackbar
        open={Boolean(error)}
        onClose={() => setError(undefined)}
        message={error && t('csv.failed', { message: errorReason(error) })}
      />
    </>
  );
}
