import type { FactDefinition, FactValue } from '../../facts';

const MOST = 200;
const MOST_ITEMS = 5;

/**
 * A fact's value as a short text for people: "3 versions", "yes", "none",
 * "2026-11-20 10:00 UTC", "a, b and 3 more"; at most 200 characters.
 * @public
 */
export function describeFactValue(
  value: FactValue | undefined,
  definition?: Pick<FactDefinition, 'type' | 'unit'>,
): string {
  return cut(describe(value, definition));
}

function describe(
  value: FactValue | undefined,
  definition?: Pick<FactDefinition, 'type' | 'unit'>,
): string {
  if (value === undefined) {
    return 'not known';
  }
  if (value === null) {
    return 'none';
  }
  switch (typeof value) {
    case 'boolean':
      return value ? 'yes' : 'no';
    case 'number': {
      const { unit } = definition ?? {};
      const rounded = Number(value.toPrecision(6));
      return unit ? `${rounded} ${unit}` : String(rounded);
    }
    case 'string':
      return definition?.type === 'time'
        ? describeTime(Date.parse(value), value)
        : value || 'empty';
    default:
      return describeList(value);
  }
}

/** `2026-11-20`, the day in UTC. */
export function describeDay(at: number): string {
  const time = new Date(at);
  return Number.isNaN(time.getTime()) ? '' : time.toISOString().slice(0, 10);
}

/** Several things in one phrase: "a, b and c", "a, b and 3 more". */
export function describeList(items: readonly string[]): string {
  if (items.length === 0) {
    return 'none';
  }
  if (items.length === 1) {
    return items[0];
  }
  const shown =
    items.length > MOST_ITEMS
      ? [...items.slice(0, MOST_ITEMS), `${items.length - MOST_ITEMS} more`]
      : items;
  return `${shown.slice(0, -1).join(', ')} and ${shown[shown.length - 1]}`;
}

function describeTime(at: number, written: string): string {
  return Number.isNaN(at)
    ? written
    : `${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}

function cut(text: string): string {
  return text.length > MOST ? `${text.slice(0, MOST - 1)}…` : text;
}
