import type { MlopsRecord } from '@waymark/plugin-mlops-node';
import { compareText } from '../catalog';
import { limitText, type SourceFile } from '../document';
import type { Contribution, FolderContext } from './Contribution';
import { joinContributions } from './Contribution';
import { FORMAT_IDS, TRANSLATIONS, type FormatId } from './formats';
import { mergeContribution } from './mergeContribution';
import { withoutNul } from './withoutNul';

/** A file and the format that its path says it has. */
export interface FormatFile extends SourceFile {
  format: FormatId;
}

/**
 * Turns the files of a folder into records: pure, and the same for the same
 * files in any order. Problems carry the file's address as their path.
 */
export function translateFolder(
  files: FormatFile[],
  context: FolderContext,
): MlopsRecord[] {
  const ordered = [...files].sort((a, b) => compareText(a.path, b.path));
  const contribution = joinContributions(
    FORMAT_IDS.map(format =>
      translateFormat(
        format,
        ordered.filter(file => file.format === format),
        context,
      ),
    ),
  );
  return mergeContribution(context.folder, contribution).map(record =>
    withoutNul(
      record.type === 'problem'
        ? { ...record, path: context.urlOf(record.path) }
        : record,
    ),
  );
}

/** A mistake of ours in one format must not cost the others. */
function translateFormat(
  format: FormatId,
  files: SourceFile[],
  context: FolderContext,
): Contribution {
  try {
    return TRANSLATIONS[format](files, context);
  } catch (error) {
    return {
      objects: [],
      records: [
        {
          type: 'problem',
          path: files[0]?.path ?? '',
          message: limitText(
            `The ${format} files of this folder could not be translated: ${error}`,
            500,
          ),
          hint: 'This is a defect of the repository connector: please report it with the file.',
        },
      ],
    };
  }
}
