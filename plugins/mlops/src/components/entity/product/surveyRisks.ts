import type { ProductInput } from '@waymark/plugin-mlops-common';

/** Why an input of a model may fail it in production. */
export type SurveyRiskCode =
  | 'unavailable'
  | 'availability-unknown'
  | 'skew'
  | 'no-owner'
  | 'no-age'
  | 'no-dataset';

/** One reason; advice is a gap in the survey rather than a danger. */
export interface SurveyRisk {
  code: SurveyRiskCode;
  severity: 'error' | 'warning' | 'advice';
  /** What the survey itself says about it. */
  text?: string;
}

/**
 * What an input of the production data survey puts at risk, the most severe
 * first. An input that will be missing fails the model for certain; what
 * nobody found out or nobody answers for may.
 */
export function surveyRisks(input: ProductInput): SurveyRisk[] {
  const { availableInProduction, skewRisk, owner, freshness, dataset } = input;
  const risks: (SurveyRisk | false)[] = [
    availableInProduction === 'no' && {
      code: 'unavailable',
      severity: 'error',
    },
    availableInProduction !== 'no' &&
      availableInProduction !== 'yes' && {
        code: 'availability-unknown',
        severity: 'warning',
      },
    Boolean(skewRisk?.trim()) && {
      code: 'skew',
      severity: 'warning',
      text: skewRisk,
    },
    !owner && { code: 'no-owner', severity: 'warning' },
    !freshness && { code: 'no-age', severity: 'advice' },
    !dataset && { code: 'no-dataset', severity: 'advice' },
  ];
  return risks.filter(risk => risk !== false);
}

/** Whether an input is in danger, not only described with gaps. */
export function isRisky(input: ProductInput): boolean {
  return surveyRisks(input).some(({ severity }) => severity !== 'advice');
}
