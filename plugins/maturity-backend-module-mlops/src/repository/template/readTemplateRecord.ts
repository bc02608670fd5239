import { parse } from 'yaml';
import type { Folder } from '../source/Folder';

/** What a project was created from. */
export interface TemplateRecord {
  kind: 'backstage' | 'copier' | 'cookiecutter';
  /** A full entity ref, or an address. */
  template: string;
  version: string | null;
  /** The file that says so, from the folder. */
  file?: string;
}

/** Set by the portal on what it created. */
export const ANNOTATION_SOURCE_TEMPLATE = 'backstage.io/source-template';
/** The version of that template. */
export const ANNOTATION_TEMPLATE_VERSION = 'mlops.waymark.dev/template-version';

/**
 * Reads the record of Backstage on the entity, else that of Copier
 * (`.copier-answers.yml`) or of cruft, which keeps Cookiecutter's
 * (`.cruft.json`), in the folder.
 */
export function readTemplateRecord(
  folder: Folder,
  annotations: Readonly<Record<string, string>>,
): TemplateRecord | undefined {
  const ref = annotations[ANNOTATION_SOURCE_TEMPLATE];
  if (ref) {
    return {
      kind: 'backstage',
      template: ref.toLocaleLowerCase('en-US'),
      version: annotations[ANNOTATION_TEMPLATE_VERSION] ?? null,
    };
  }
  return readCopier(folder) ?? readCruft(folder);
}

function readCopier(folder: Folder): TemplateRecord | undefined {
  const file = folder.files.find(path =>
    /^\.copier-answers[^/]*\.ya?ml$/.test(path),
  );
  const { _src_path: template, _commit: version } = readDocument(
    file && folder.text(file),
    text => parse(text, { logLevel: 'error', maxAliasCount: 100 }),
  );
  return typeof template === 'string'
    ? {
        kind: 'copier',
        template,
        version: typeof version === 'string' ? version : null,
        file,
      }
    : undefined;
}

function readCruft(folder: Folder): TemplateRecord | undefined {
  const file = '.cruft.json';
  const { template, checkout, commit } = readDocument(
    folder.text(file),
    JSON.parse,
  );
  const version = [checkout, commit].find(one => typeof one === 'string');
  return typeof template === 'string'
    ? {
        kind: 'cookiecutter',
        template,
        version: (version as string | undefined) ?? null,
        file,
      }
    : undefined;
}

/** A mapping; an empty one of what is none, which then records nothing. */
function readDocument(
  text: string | undefined,
  read: (text: string) => unknown,
): Record<string, unknown> {
  try {
    const document: unknown = text === undefined ? {} : read(text);
    return typeof document === 'object' && document !== null
      ? (document as Record<string, unknown>)
      : {};
  } catch {
    return {};
  }
}
