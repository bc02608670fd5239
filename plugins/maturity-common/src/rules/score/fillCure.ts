import type { Entity } from '@backstage/catalog-model';
import type { Cure } from '../../api';
import type { WrittenCure } from '../../rubric';
import { splitPlaceholders, valueOf } from '../../rubric/placeholders';

const MOST = 500;

/**
 * Fills the placeholders of a cure from an entity. A value that is not there
 * leaves nothing behind. A field of a template that is just one placeholder
 * keeps the type of its value, and is left out without one, so that a form
 * shows its own default; what is put into an address is encoded. An
 * address that would lead neither to the web nor to a page of the portal is
 * left out.
 * @public
 */
export function fillCure(written: WrittenCure, entity: Entity): Cure {
  const url = written.url && fillUrl(written.url, entity);
  return {
    text: fillText(written.text, entity),
    ...(url && { url }),
    ...(written.template && {
      template: {
        ref: written.template.ref,
        values: fillValue(written.template.values ?? {}, entity) as Record<
          string,
          unknown
        >,
      },
    }),
  };
}

function fillText(text: string, entity: Entity): string {
  const { parts = [text] } = splitPlaceholders(text);
  return parts
    .map(part =>
      typeof part === 'string' ? part : toText(valueOf(part, entity)),
    )
    .join('');
}

function fillUrl(url: string, entity: Entity): string | undefined {
  const { parts = [] } = splitPlaceholders(url);
  const filled = parts
    .map((part, nth) => {
      if (typeof part === 'string') {
        return part;
      }
      const value = toText(valueOf(part, entity));
      // What an address begins with is an address itself.
      return nth === 0 ? value : encodeURIComponent(value);
    })
    .join('');
  return /^(https?:\/\/|\/(?!\/))/i.test(filled) ? filled : undefined;
}

function fillValue(value: unknown, entity: Entity): unknown {
  if (typeof value === 'string') {
    const { parts = [] } = splitPlaceholders(value);
    const [only] = parts;
    return parts.length === 1 && typeof only === 'object'
      ? (valueOf(only, entity) ?? undefined)
      : fillText(value, entity);
  }
  if (Array.isArray(value)) {
    return value
      .map(item => fillValue(item, entity))
      .filter(item => item !== undefined);
  }
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value)
        .map(([key, part]) => [key, fillValue(part, entity)])
        .filter(([, part]) => part !== undefined),
    );
  }
  return value;
}

function toText(value: unknown): string {
  if (Array.isArray(value)) {
    return value.map(toText).filter(Boolean).join(', ').slice(0, MOST);
  }
  return ['string', 'number', 'boolean'].includes(typeof value)
    ? String(value).slice(0, MOST)
    : '';
}
