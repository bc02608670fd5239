import { fetchApiRef, useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { mlopsTranslationRef } from '../../../translation';
import { CsvButton } from '../../csv/CsvButton';
import type { ExploreState } from '../state/exploreState';
import { fetchExploreCsv } from './fetchExploreCsv';

/** Saves the current list, all pages of it, as a CSV file. */
export function DownloadCsvButton(props: {
  state: ExploreState;
  disabled?: boolean;
}) {
  const { state, disabled } = props;
  const fetchApi = useApi(fetchApiRef);
  const { t } = useTranslationRef(mlopsTranslationRef);
  return (
    <CsvButton
      load={signal => fetchExploreCsv({ fetchApi, state, signal })}
      fileName={t('explore.csv.fileName')}
      disabled={disabled}
    />
  );
}
