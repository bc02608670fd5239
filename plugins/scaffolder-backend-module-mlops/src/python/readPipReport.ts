import { InputError } from '@backstage/errors';
import type { JsonObject, JsonValue } from '@backstage/types';

/**
 * Reads what `pip install --dry-run --report` chose, as lines of a requirements
 * file with hashes. The project itself is left out.
 * Format: https://pip.pypa.io/en/stable/reference/installation-report/
 *
 * @throws InputError when the report is none, or has something without a hash
 */
export function readPipReport(text: string): string {
  const report: JsonValue = JSON.parse(text);
  const installed = isObject(report) ? report.install : undefined;
  if (!Array.isArray(installed)) {
    throw new InputError(
      "pip's report names no packages; expected pip 22.2 or newer",
    );
  }
  return installed
    .filter(isObject)
    .filter(({ download_info: from }) => !isFolder(from))
    .map(readRequirement)
    .sort((a, b) => (a < b ? -1 : 1))
    .join('\n');
}

function readRequirement(item: JsonObject): string {
  const { metadata, download_info: from, is_direct: isDirect } = item;
  const { name, version } = isObject(metadata) ? metadata : {};
  const archive = isObject(from) ? from.archive_info : undefined;
  const hashes = isObject(archive) ? archive.hashes : undefined;
  const sha256 = isObject(hashes) ? hashes.sha256 : undefined;
  if (
    typeof name !== 'string' ||
    typeof version !== 'string' ||
    typeof sha256 !== 'string'
  ) {
    throw new InputError(
      `${name ?? 'A package'} comes from ${isObject(from) ? from.url : 'nowhere'}, which has no hash; expected packages of an index`,
    );
  }
  const plain = name.toLocaleLowerCase('en-US').replace(/[-_.]+/g, '-');
  const place =
    isDirect === true && isObject(from) && typeof from.url === 'string'
      ? `${plain} @ ${from.url}`
      : `${plain}==${version}`;
  return `${place} \\\n    --hash=sha256:${sha256}`;
}

function isFolder(from: JsonValue | undefined): boolean {
  return isObject(from) && isObject(from.dir_info);
}

function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
