import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  Condition,
  FactDefinition,
  RubricTrack,
} from '@waymark/plugin-maturity-common';
import { useLocale } from '@waymark/plugin-page-parts-react';
import { useMemo } from 'react';
import { maturityTranslationRef } from '../../translation';
import { formatFactValue } from '../facts/formatFactValue';
import { conditionTerm } from './conditionTerm';
import type { Term } from './term';

const TRACK = 'track/';

/**
 * Says conditions in the reader's words, with the titles of the facts; a fact
 * that nobody tells is called by its id.
 */
export function useConditionTerm(about: {
  facts: readonly FactDefinition[];
  tracks: readonly RubricTrack[];
}): (condition: Condition) => Term {
  const { facts, tracks } = about;
  const locale = useLocale();
  const { t } = useTranslationRef(maturityTranslationRef);
  return useMemo(() => {
    const known = new Map(facts.map(one => [one.id, one.title]));
    const words = {
      yes: t('facts.yes'),
      no: t('facts.no'),
      none: t('facts.none'),
      unknown: t('facts.unknown'),
    };
    const titleOfTrack = (id: string) =>
      tracks.find(track => track.id === id)?.title ?? id;
    return condition =>
      conditionTerm(condition, {
        titleOf: fact =>
          fact.startsWith(TRACK)
            ? t('rubrics.trackLevel', {
                track: titleOfTrack(fact.slice(TRACK.length)),
              })
            : (known.get(fact) ?? fact),
        valueOf: value =>
          Array.isArray(value)
            ? value
                .map(one => formatFactValue(one, { words, locale }))
                .join(', ')
            : formatFactValue(value as string, { words, locale }),
        say: ({ fact, operator, value }) =>
          t(`rubrics.operator.${operator}`, { fact, value }),
      });
  }, [facts, tracks, locale, t]);
}
