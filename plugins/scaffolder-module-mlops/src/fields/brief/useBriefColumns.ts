import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { waymarkFieldsTranslationRef } from '../../translation';
import type { RowColumn } from './columns';

/** The columns of the lists in a product brief. */
export function useBriefColumns(): Record<
  'outcomes' | 'quality' | 'inputs',
  RowColumn[]
> {
  const { t } = useTranslationRef(waymarkFieldsTranslationRef);
  return {
    outcomes: [
      {
        key: 'metric',
        title: t('brief.outcomes.metric'),
        kind: 'line',
        required: true,
      },
      { key: 'unit', title: t('brief.outcomes.unit'), kind: 'line' },
      { key: 'baseline', title: t('brief.outcomes.baseline'), kind: 'number' },
      {
        key: 'target',
        title: t('brief.outcomes.target'),
        kind: 'number',
        required: true,
      },
      { key: 'source', title: t('brief.outcomes.source'), kind: 'line' },
    ],
    quality: [
      {
        key: 'metric',
        title: t('brief.sla.metric'),
        kind: 'line',
        required: true,
      },
      {
        key: 'min',
        title: t('brief.sla.min'),
        kind: 'number',
        required: true,
      },
    ],
    inputs: [
      {
        key: 'name',
        title: t('brief.survey.name'),
        kind: 'line',
        required: true,
      },
      {
        key: 'availableInProduction',
        title: t('brief.survey.availableInProduction'),
        kind: 'choice',
        required: true,
        choices: (['yes', 'no', 'unknown'] as const).map(value => ({
          value,
          title: t(`brief.survey.available.${value}`),
        })),
      },
      {
        key: 'mode',
        title: t('brief.survey.mode'),
        kind: 'choice',
        required: true,
        choices: (['batch', 'stream'] as const).map(value => ({
          value,
          title: t(`brief.survey.modes.${value}`),
        })),
      },
      {
        key: 'freshness',
        title: t('brief.survey.freshness'),
        help: t('brief.durationHelp'),
        kind: 'line',
      },
      {
        key: 'owner',
        title: t('brief.survey.owner'),
        kind: 'party',
        detail: true,
      },
      {
        key: 'dataset',
        title: t('brief.survey.dataset'),
        kind: 'dataset',
        detail: true,
      },
      {
        key: 'preprocessing',
        title: t('brief.survey.preprocessing'),
        help: t('brief.survey.preprocessingHelp'),
        kind: 'text',
        detail: true,
      },
      {
        key: 'skewRisk',
        title: t('brief.survey.skewRisk'),
        help: t('brief.survey.skewRiskHelp'),
        kind: 'text',
        detail: true,
      },
    ],
  };
}
