import type {
  ChangeCause,
  MaturityChange,
} from '@waymark/plugin-maturity-common';

/** A change as a line of CSV: each cause in words. Pure. */
export function toChangeRow(change: MaturityChange): object {
  return { ...change, causes: change.causes.map(spell) };
}

function spell(cause: ChangeCause): string {
  switch (cause.type) {
    case 'fact':
      return `${cause.title ?? cause.fact} was ${cause.before ?? 'not known'}, is ${cause.after ?? 'not known'}`;
    case 'stale':
      return `${cause.title ?? cause.fact} of ${cause.at} is too old`;
    case 'rubric':
      return `version ${cause.after} of the rubric`;
    case 'waiver':
      return `waiver ${cause.id} ${cause.state}`;
    default:
      return 'the entity itself';
  }
}
