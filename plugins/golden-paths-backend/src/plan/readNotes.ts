import type { JsonObject } from '@backstage/types';
import type { Plan } from '@waymark/plugin-golden-paths-common';

type Note = Plan['notes'][number];

const MAX_NOTES = 20;
const MAX_LENGTH = 5_000;

/** The texts of a template's `output`, as notes. Pure. */
export function readNotes({ text }: JsonObject): Note[] {
  const items = Array.isArray(text) ? text : [];
  return items
    .flatMap(item => (isObject(item) ? [item] : []))
    .map(({ title, content }) => ({
      title: typeof title === 'string' ? title.slice(0, 200) : '',
      content: typeof content === 'string' ? content.slice(0, MAX_LENGTH) : '',
    }))
    .filter(({ title, content }) => title !== '' || content.trim() !== '')
    .slice(0, MAX_NOTES);
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
