/** A column of a CSV file. @public */
export interface CsvColumn<T> {
  name: string;
  value: (row: T) => string | number | boolean | undefined;
}

/**
 * Rows as comma-separated values (RFC 4180) with one header line. Values that
 * a spreadsheet would take for a formula are preceded by an apostrophe: names
 * come from whoever sends them.
 * @public
 */
export function toCsv<T>(
  rows: readonly T[],
  columns: readonly CsvColumn<T>[],
): string {
  const lines = [
    columns.map(({ name }) => quote(name)),
    ...rows.map(row => columns.map(({ value }) => quote(value(row)))),
  ];
  return lines.map(line => `${line.join(',')}\r\n`).join('');
}

function quote(value: string | number | boolean | undefined): string {
  const text = String(value ?? '');
  const safe =
    typeof value === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}

/** The text as a file. @public */
export function csvBlob(text: string): Blob {
  return new Blob([text], { type: 'text/csv;charset=utf-8' });
}
