import type { JsonSchema, OpenApiDocument } from '../document';

/** As `JSON.stringify` takes it. @public */
export type JsonReplacer = (key: string, value: unknown) => unknown;

/**
 * The columns of a CSV of items of a schema: every property, those of an
 * object one level down as `object.property`. They follow from the document
 * alone, so that an empty list has the same columns as a full one.
 */
export function csvColumns(
  document: OpenApiDocument,
  item: JsonSchema,
): string[] {
  const { properties = {} } = resolve(document, item);
  return Object.entries(properties).flatMap(([name, schema]) => {
    const nested = resolve(document, schema).properties;
    return nested ? Object.keys(nested).map(key => `${name}.${key}`) : [name];
  });
}

/** Items as CSV (RFC 4180) with a header line. */
export function toCsv(
  columns: string[],
  items: object[],
  replacer?: JsonReplacer,
): string {
  const lines = items.map(item =>
    columns.map(column => cell(valueAt(item, column), replacer)).join(','),
  );
  return [columns.map(column => cell(column)).join(','), ...lines, ''].join(
    '\r\n',
  );
}

function resolve(document: OpenApiDocument, schema: JsonSchema): JsonSchema {
  const name = schema.$ref?.split('/').at(-1);
  return name ? document.components.schemas[name] : schema;
}

function valueAt(item: object, column: string): unknown {
  return column
    .split('.')
    .reduce<unknown>(
      (value, key) => (value as Record<string, unknown> | undefined)?.[key],
      item,
    );
}

function cell(value: unknown, replacer?: JsonReplacer): string {
  const text = asText(value, replacer);
  // A spreadsheet would run these as a formula; the quote makes them text.
  const safe =
    typeof value !== 'number' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function asText(value: unknown, replacer?: JsonReplacer): string {
  if (value === undefined || value === null) {
    return '';
  }
  if (Array.isArray(value) && value.every(v => typeof v === 'string')) {
    return value.join('; ');
  }
  return typeof value === 'object'
    ? JSON.stringify(value, replacer)
    : String(value);
}
