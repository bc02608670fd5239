import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { FilterPredicate } from '@backstage/filter-predicates';
import { shortName } from '@waymark/plugin-page-parts-react';
import { useMemo } from 'react';
import { maturityTranslationRef } from '../../translation';
import { predicateTerm, type PredicatePart } from './predicateTerm';
import { TermView } from './TermView';

const NAMED = {
  kind: 'kind',
  'spec.type': 'type',
  'spec.lifecycle': 'lifecycle',
  owner: 'owner',
  system: 'system',
} as const;

const ASKS = {
  in: 'rubrics.asks.in',
  has: 'rubrics.asks.has',
  prefix: 'rubrics.asks.prefix',
  exists: 'rubrics.asks.exists',
  missing: 'rubrics.asks.missing',
} as const;

/** Which entities are meant, in words. */
export function PredicateText(props: { predicate: FilterPredicate }) {
  const { predicate } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const term = useMemo(() => {
    const nameOf = (path: string) =>
      path in NAMED
        ? t(`rubrics.part.${NAMED[path as keyof typeof NAMED]}`)
        : path;
    const say = ({ path, asks, values }: PredicatePart) =>
      t(values.length > 1 ? 'rubrics.asks.inSome' : ASKS[asks], {
        part: nameOf(path),
        value: values.map(shortValue).join(', '),
      });
    return predicateTerm(predicate, say);
  }, [predicate, t]);
  return <TermView term={term} />;
}

/** A ref by its name; anything else as it is. */
function shortValue(value: string): string {
  return /^[a-z]+:[^/]+\/[^/]+$/.test(value) ? shortName(value) : value;
}
