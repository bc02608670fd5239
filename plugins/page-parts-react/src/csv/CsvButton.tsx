import { toError } from '@backstage/errors';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import Snackbar from '@material-ui/core/Snackbar';
import DownloadIcon from '@material-ui/icons/GetApp';
import { useEffect, useRef, useState } from 'react';
import { pagePartsTranslationRef } from '../translation';
import { errorReason } from '../states/errorReason';
import { saveFile } from './saveFile';

/** @public */
export interface CsvButtonProps {
  /** The content, such as {@link fetchCsv} or {@link csvBlob} give it. */
  load(signal: AbortSignal): Promise<Blob>;
  /** With its ending. */
  fileName: string;
  /** "CSV" without; where there are several: of what. */
  label?: string;
  /** Other words for what goes on. */
  words?: { working?: string; failed?: (message: string) => string };
  disabled?: boolean;
}

/**
 * Saves a list, all pages of it, as a CSV file; gives up when it is left.
 * @public
 */
export function CsvButton(props: CsvButtonProps) {
  const { load, fileName, label, words = {}, disabled } = props;
  const { t } = useTranslationRef(pagePartsTranslationRef);
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

  const reason = error && errorReason(error);
  const failure =
    reason && (words.failed?.(reason) ?? t('csv.failed', { message: reason }));

  return (
    <>
      <Button
        size="small"
        startIcon={<DownloadIcon />}
        disabled={disabled || busy}
        onClick={download}
      >
        {busy
          ? (words.working ?? t('csv.working'))
          : (label ?? t('csv.button'))}
      </Button>
      <Snackbar
        open={Boolean(error)}
        onClose={() => setError(undefined)}
        message={failure}
      />
    </>
  );
}
