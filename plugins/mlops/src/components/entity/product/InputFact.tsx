import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ProductInput } from '@waymark/plugin-mlops-common';
import { useLocale } from '@waymark/plugin-page-parts-react';
import { mlopsTranslationRef } from '../../../translation';
import { Blank } from '../../explore/columns/Blank';
import { DeclaredRef } from '../layout/DeclaredRef';
import { formatIsoDuration } from '../layout/formatIsoDuration';
import { Verdict, type Tone } from '../layout/Verdict';

/** What the survey asks of every input. */
export type InputFactId =
  'dataset' | 'available' | 'mode' | 'age' | 'preparation' | 'owner';

const TONES: Record<ProductInput['availableInProduction'], Tone> = {
  yes: 'good',
  no: 'error',
  unknown: 'unknown',
};

/** The survey's answer to one question about an input; a dash without one. */
export function InputFact(props: { input: ProductInput; fact: InputFactId }) {
  const { input, fact } = props;
  const locale = useLocale();
  const { t } = useTranslationRef(mlopsTranslationRef);
  switch (fact) {
    case 'available': {
      const known = Object.hasOwn(TONES, input.availableInProduction)
        ? input.availableInProduction
        : 'unknown';
      return (
        <Verdict tone={TONES[known]}>
          {t(`entity.input.availability.${known}`)}
        </Verdict>
      );
    }
    case 'age':
      return input.freshness ? (
        <>
          {t('entity.input.atMost', {
            age: formatIsoDuration(input.freshness, locale),
          })}
        </>
      ) : (
        <Blank />
      );
    case 'dataset':
      return input.dataset ? (
        <DeclaredRef value={input.dataset} kind="dataset" />
      ) : (
        <Blank />
      );
    case 'preparation':
      return input.preprocessing ? (
        <span dir="auto">{input.preprocessing}</span>
      ) : (
        <Blank />
      );
    case 'owner':
      return input.owner ? (
        <DeclaredRef value={input.owner} kind="group" />
      ) : (
        <Blank />
      );
    default:
      return <>{t(`entity.input.modes.${input.mode}`)}</>;
  }
}
