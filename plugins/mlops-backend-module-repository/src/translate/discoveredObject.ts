import { objectIdOf } from '../catalog';
import { limitText, TEXT_LIMIT } from '../document';
import type { FolderContext } from './Contribution';

/**
 * The beginning of an object that files of a folder know and that nobody
 * declared. Formats that name it alike mean the same object.
 */
export function discoveredObject(
  context: FolderContext,
  kind: 'model' | 'dataset',
  name: string,
): { type: typeof kind; id: string; name: string; discover: boolean } {
  return {
    type: kind,
    id: objectIdOf({
      folderUrl: context.folder.url,
      kind: `undeclared-${kind}`,
      name: name,
    }),
    name: limitText(name, TEXT_LIMIT.name),
    discover: context.discover,
  };
}
