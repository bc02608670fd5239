import type { FactDefinition } from '@waymark/plugin-maturity-common';

type Meaning = Omit<FactDefinition, 'id'>;

/** A fact that is so or not. */
export function yesOrNo(title: string, description: string): Meaning {
  return { type: 'boolean', title, description };
}

/** How many there are. */
export function count(
  title: string,
  description: string,
  unit?: string,
): Meaning {
  return { type: 'number', title, description, ...(unit && { unit }) };
}

/** A word; `values` where only some can occur. */
export function word(
  title: string,
  description: string,
  values?: readonly string[],
): Meaning {
  return { type: 'text', title, description, ...(values && { values }) };
}

/** Several words. */
export function words(title: string, description: string): Meaning {
  return { type: 'list', title, description };
}

/** A moment. */
export function moment(title: string, description: string): Meaning {
  return { type: 'time', title, description };
}
