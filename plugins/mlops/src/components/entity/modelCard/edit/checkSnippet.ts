import type { Entity } from '@backstage/catalog-model';
import { validateMlopsEntity } from '@waymark/plugin-mlops-common';
import { parseDocument } from 'yaml';
import { PLACEHOLDER } from './cardSnippet';

/** Whether a snippet may go into the catalog file. */
export interface SnippetCheck {
  /** What is wrong, with the place of it; empty for a valid one. */
  problems: string[];
  /** How many texts are still to be replaced. */
  placeholders: number;
}

/** Checks YAML of `spec.card`, as the catalog will once it is in the file. */
export function checkSnippet(entity: Entity, text: string): SnippetCheck {
  const document = parseDocument(text);
  const placeholders = text.split(PLACEHOLDER).length - 1;
  if (document.errors.length > 0) {
    return {
      problems: document.errors.map(({ message }) => message.split('\n')[0]),
      placeholders,
    };
  }
  const parsed: unknown = document.toJS();
  const card = isRecord(parsed) && isRecord(parsed.spec) && parsed.spec.card;
  return {
    problems: validateMlopsEntity({
      ...entity,
      spec: { ...entity.spec, card },
    })
      .filter(({ field }) => field.startsWith('spec.card'))
      .map(({ message }) => message),
    placeholders,
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
