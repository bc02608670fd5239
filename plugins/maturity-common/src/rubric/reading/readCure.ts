import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { PLACEHOLDERS_TELL, splitPlaceholders } from '../placeholders';
import type { WrittenCure } from '../types';
import { found, isMapping } from './Place';
import type { Place } from './Place';

const MAX_DEPTH = 5;

/** Reads what to do about a check that fails. */
export function readCure(place: Place): WrittenCure | undefined {
  if (!place.keys('a cure', ['text', 'url', 'template'])) {
    return undefined;
  }
  const text = place.at('text').text('what to do, in a few sentences', 2_000);
  if (text !== undefined) {
    checkPlaceholders(place.at('text'), text);
  }
  const url = readUrl(place.at('url'));
  const template = place.at('template').missing
    ? undefined
    : readTemplate(place.at('template'));
  return text === undefined
    ? undefined
    : { text, ...(url && { url }), ...(template && { template }) };
}

function readUrl(place: Place): string | undefined {
  const url = place.optionalText('an address', 2_000);
  if (url === undefined) {
    return undefined;
  }
  checkPlaceholders(place, url);
  // One that begins with a placeholder is looked at when it is filled in.
  if (!/^(https?:\/\/|\/(?!\/)|\$\{\{)/.test(url) || /\s/.test(stripped(url))) {
    place.error(
      `Found ${found(url)}; expected an address that begins with https:// or http://, or with / for a page of the portal, without spaces. Write it out.`,
    );
    return undefined;
  }
  return url;
}

function readTemplate(place: Place): WrittenCure['template'] {
  if (!place.keys('a template', ['ref', 'values'])) {
    return undefined;
  }
  const refPlace = place.at('ref');
  const written = refPlace.text('the ref of a template', 500);
  const values = place.at('values');
  if (!values.missing && values.anyKeys('the fields of the template')) {
    checkValue(values, 0);
  }
  if (written === undefined) {
    return undefined;
  }
  const ref = readTemplateRef(written);
  if (ref === undefined) {
    refPlace.error(
      `Found "${written}"; expected the ref of a template, such as "template:default/declare-product". Look it up in the catalog.`,
    );
    return undefined;
  }
  return {
    ref,
    ...(isMapping(values.value) && { values: values.value }),
  };
}

function readTemplateRef(written: string): string | undefined {
  try {
    const ref = parseEntityRef(written, {
      defaultKind: 'template',
      defaultNamespace: 'default',
    });
    return ref.kind.toLowerCase() === 'template'
      ? stringifyEntityRef(ref)
      : undefined;
  } catch {
    return undefined;
  }
}

function checkValue(place: Place, depth: number): void {
  const { value } = place;
  if (depth > MAX_DEPTH) {
    place.error(
      `Found values nested deeper than ${MAX_DEPTH}; expected flatter ones. Let the template do more.`,
    );
  } else if (typeof value === 'string') {
    checkPlaceholders(place, value);
  } else if (Array.isArray(value)) {
    value.forEach((_, index) => checkValue(place.at(index), depth + 1));
  } else if (isMapping(value)) {
    Object.keys(value).forEach(key => checkValue(place.at(key), depth + 1));
  } else if (typeof value === 'number' && !Number.isFinite(value)) {
    place.error(`Found ${value}; expected a number that can be written down.`);
  } else if (typeof value === 'bigint') {
    place.error(`Found ${value}; expected a smaller number. Put it in quotes.`);
  }
}

function checkPlaceholders(place: Place, text: string): void {
  const { bad } = splitPlaceholders(text);
  if (bad !== undefined) {
    place.error(
      `Found "${bad}"; expected a placeholder: ${PLACEHOLDERS_TELL}. Mend or remove it.`,
    );
  }
}

function stripped(url: string): string {
  return url.replace(/\$\{\{.*?\}\}/g, '');
}
