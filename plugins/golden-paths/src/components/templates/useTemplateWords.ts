import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { TemplateSummary } from '@waymark/plugin-golden-paths-common';
import { formatDuration, useLocale } from '@waymark/plugin-page-parts-react';
import { goldenPathsTranslationRef } from '../../translation';

const MINUTE_MS = 60_000;

/** What is said of a template wherever it is shown. */
export interface TemplateWords {
  success: string;
  /** Undefined where the template does not say how long it saves. */
  saved?: string;
}

/** How often runs of a template succeed and what they save, in words. */
export function useTemplateWords(): (
  template: TemplateSummary,
) => TemplateWords {
  const { t } = useTranslationRef(goldenPathsTranslationRef);
  const locale = useLocale();
  return ({ runs, minutesSaved }) => {
    // What still runs has neither succeeded nor failed.
    const ended = runs.succeeded + runs.failed;
    return {
      success:
        ended > 0
          ? t('templates.successText', {
              share: (runs.succeeded / ended).toLocaleString(locale, {
                style: 'percent',
              }),
              runs: ended,
            })
          : t('templates.noRuns'),
      saved:
        minutesSaved === undefined
          ? undefined
          : formatDuration(minutesSaved * MINUTE_MS, { locale }),
    };
  };
}
