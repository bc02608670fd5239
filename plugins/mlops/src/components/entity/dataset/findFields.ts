import type { DatasetSchemaField } from '@waymark/plugin-mlops-common';

/**
 * The fields that have all the words somewhere in their name, type,
 * classification or description, in any case and in their order.
 */
export function findFields(
  fields: DatasetSchemaField[],
  q: string,
): DatasetSchemaField[] {
  const words = q.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) {
    return fields;
  }
  return fields.filter(({ name, type, classification, description }) => {
    const text = [name, type, classification, description]
      .join('\n')
      .toLocaleLowerCase();
    return words.every(word => text.includes(word));
  });
}
