import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Points } from '@waymark/plugin-maturity-common';
import { useLocale } from '@waymark/plugin-page-parts-react';
import { maturityTranslationRef } from '../../translation';
import { formatShare } from './formatShare';

/** Points in words: "14 of 20 points (70%)". */
export function PointsText(props: { points: Points }) {
  const { points } = props;
  const locale = useLocale();
  const { t } = useTranslationRef(maturityTranslationRef);
  const share = formatShare(points, locale);
  return (
    <>
      {share === undefined
        ? t('points.none')
        : t('points.text', { ...points, share })}
    </>
  );
}
