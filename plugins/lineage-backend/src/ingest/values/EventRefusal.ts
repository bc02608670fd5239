/**
 * Thrown while an event is read, where it cannot be taken; `parseEvent` turns
 * it into an `EventProblem`.
 */
export class EventRefusal extends Error {
  readonly pointer: string;

  constructor(pointer: string, message: string) {
    super(message);
    this.pointer = pointer;
  }
}

/** A key as a part of a JSON pointer (RFC 6901). */
export function pointerTo(parent: string, key: string | number): string {
  return `${parent}/${String(key).replace(/~/g, '~0').replace(/\//g, '~1')}`;
}

/** What was found, in words: a text is shown, anything else is named. */
export function found(value: unknown): string {
  if (value === undefined) {
    return 'is missing';
  }
  if (typeof value === 'string') {
    const shown = value.length > 60 ? `${value.slice(0, 60)}…` : value;
    return value === '' ? 'is empty' : `is ${JSON.stringify(shown)}`;
  }
  if (Array.isArray(value)) {
    return 'is a list';
  }
  return typeof value === 'object' && value !== null
    ? 'is an object'
    : `is ${String(value)}`;
}
