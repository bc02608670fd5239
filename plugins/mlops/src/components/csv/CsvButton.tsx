import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  CsvButton as GeneralCsvButton,
  type CsvButtonProps,
} from '@waymark/plugin-page-parts-react';
import { mlopsTranslationRef } from '../../translation';

/** Saves a list of the mlops backend as a CSV file, in the plugin's words. */
export function CsvButton(props: Omit<CsvButtonProps, 'label' | 'words'>) {
  const { t } = useTranslationRef(mlopsTranslationRef);
  return (
    <GeneralCsvButton
      {...props}
      label={t('explore.csv.button')}
      words={{
        working: t('explore.csv.working'),
        failed: message => t('explore.csv.failed', { message }),
      }}
    />
  );
}
