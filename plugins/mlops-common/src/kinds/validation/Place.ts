/** A place in an entity, in the two notations people and programs use. */
export interface Place {
  /** JSON pointer: `/spec/trainedOn/1`. */
  readonly pointer: string;
  /** As one says it: `spec.trainedOn[1]`. */
  readonly field: string;
}

/** The entity itself. */
export const ROOT: Place = { pointer: '', field: '' };

/** The place of a field or list item below another place. */
export function below(parent: Place, key: string | number): Place {
  const escaped = String(key).replace(/~/g, '~0').replace(/\//g, '~1');
  const pointer = `${parent.pointer}/${escaped}`;
  if (typeof key === 'number') {
    return { pointer, field: `${parent.field}[${key}]` };
  }
  const shown = shorten(key, 60);
  if (!/^[A-Za-z0-9_-]+$/.test(key)) {
    return { pointer, field: `${parent.field}['${shown}']` };
  }
  return { pointer, field: parent.field ? `${parent.field}.${shown}` : shown };
}

/** Cuts a text that would drown the message it appears in. */
export function shorten(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1)}…`;
}
