import type { Entity } from '@backstage/catalog-model';
import { stringifyEntityRef } from '@backstage/catalog-model';

/** A placeholder of a cure, such as `${{ entity.spec.type }}`. */
export type Placeholder =
  | { of: 'ref' | 'kind' | 'namespace' | 'name' | 'title' }
  | { of: 'spec'; path: readonly string[] }
  | { of: 'annotation'; key: string };

/** A text in its parts: as written, and what is filled in. */
export type TextPart = string | Placeholder;

/** What placeholders can be, for messages. */
export const PLACEHOLDERS_TELL =
  "${{ entity.ref }}, ${{ entity.kind }}, ${{ entity.namespace }}, ${{ entity.name }}, ${{ entity.title }}, ${{ entity.spec.<key> }} or ${{ entity.annotations['<key>'] }}";

const FIELDS = ['ref', 'kind', 'namespace', 'name', 'title'] as const;

/**
 * Splits a text at its placeholders.
 *
 * @returns the placeholder that is none, where there is one, as `bad`.
 */
export function splitPlaceholders(
  text: string,
): { parts: TextPart[]; bad?: undefined } | { bad: string; parts?: undefined } {
  const parts: TextPart[] = [];
  let rest = text;
  for (;;) {
    const start = rest.indexOf('${{');
    if (start === -1) {
      if (rest !== '') {
        parts.push(rest);
      }
      return { parts };
    }
    if (start > 0) {
      parts.push(rest.slice(0, start));
    }
    const end = rest.indexOf('}}', start);
    const placeholder =
      end === -1
        ? undefined
        : readExpression(rest.slice(start + 3, end).trim());
    if (!placeholder) {
      return {
        bad: rest.slice(start, end === -1 ? start + 40 : end + 2).trim(),
      };
    }
    parts.push(placeholder);
    rest = rest.slice(end + 2);
  }
}

/** The value that a placeholder stands for; undefined where there is none. */
export function valueOf(placeholder: Placeholder, entity: Entity): unknown {
  const { metadata, spec } = entity;
  switch (placeholder.of) {
    case 'ref':
      return stringifyEntityRef(entity);
    case 'kind':
      return entity.kind;
    case 'namespace':
      return metadata.namespace ?? 'default';
    case 'name':
      return metadata.name;
    case 'title':
      return metadata.title ?? metadata.name;
    case 'annotation':
      return ownValue(metadata.annotations, placeholder.key);
    default:
      return placeholder.path.reduce<unknown>(ownValue, spec);
  }
}

/** The path of the entity that a placeholder reads. */
export function entityPathOf(placeholder: Placeholder): string[] {
  switch (placeholder.of) {
    case 'ref':
      return ['kind', 'metadata.namespace', 'metadata.name'];
    case 'kind':
      return ['kind'];
    case 'title':
      return ['metadata.title', 'metadata.name'];
    case 'annotation':
      return [`metadata.annotations.${placeholder.key}`];
    case 'spec':
      return [`spec.${placeholder.path.join('.')}`];
    default:
      return [`metadata.${placeholder.of}`];
  }
}

function readExpression(expression: string): Placeholder | undefined {
  const annotation = /^entity\.annotations\[(?:'([^']+)'|"([^"]+)")\]$/.exec(
    expression,
  );
  if (annotation) {
    return { of: 'annotation', key: annotation[1] ?? annotation[2] };
  }
  if (/^entity\.spec(\.[A-Za-z0-9_-]+)+$/.test(expression)) {
    return { of: 'spec', path: expression.split('.').slice(2) };
  }
  const field = FIELDS.find(name => expression === `entity.${name}`);
  return field && { of: field };
}

function ownValue(from: unknown, key: string): unknown {
  return typeof from === 'object' && from !== null && !Array.isArray(from)
    ? Object.getOwnPropertyDescriptor(from, key)?.value
    : undefined;
}
