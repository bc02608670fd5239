import type { FactValue } from '@waymark/plugin-maturity-common';
import { absoluteTime } from '@waymark/plugin-page-parts-react';

/** The words for values that are no text of their own. */
export interface FactWords {
  yes: string;
  no: string;
  /** A known "there is none". */
  none: string;
  /** Nobody could tell. */
  unknown: string;
}

const ISO_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d/;

/** The value of a fact as people read it. */
export function formatFactValue(
  value: FactValue | undefined,
  options: { words: FactWords; locale?: string },
): string {
  const { words, locale } = options;
  if (value === undefined) {
    return words.unknown;
  }
  if (value === null || value === '') {
    return words.none;
  }
  if (typeof value === 'boolean') {
    return value ? words.yes : words.no;
  }
  if (typeof value === 'number') {
    return new Intl.NumberFormat(locale, { maximumFractionDigits: 6 }).format(
      value,
    );
  }
  if (typeof value === 'string') {
    return ISO_TIME.test(value)
      ? (absoluteTime(value, { locale }) ?? value)
      : value;
  }
  return value.length > 0 ? value.join(', ') : words.none;
}
