import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useMemo } from 'react';
import { lineageTranslationRef } from '../../translation';
import { createGraphTexts } from './createGraphTexts';
import type { GraphTexts } from './GraphTexts';
import { lookUpWords } from './lookUpWords';

/** The words of a graph in the reader's language. */
export function useGraphTexts(): GraphTexts {
  const { t } = useTranslationRef(lineageTranslationRef);
  return useMemo(() => createGraphTexts(lookUpWords(t)), [t]);
}
