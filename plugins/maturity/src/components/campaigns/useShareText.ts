import type { CampaignProgress } from '@waymark/plugin-maturity-common';
import { useLocale } from '@waymark/plugin-page-parts-react';
import { useMemo } from 'react';

/** The part that is done, such as "27%". */
export function useShareText(): (progress: CampaignProgress) => string {
  const locale = useLocale();
  return useMemo(() => {
    const format = new Intl.NumberFormat(locale, { style: 'percent' });
    return ({ done, total }) => format.format(total > 0 ? done / total : 0);
  }, [locale]);
}
