import path from 'node:path/posix';
import type { ProblemRecord } from '@waymark/plugin-mlops-node';
import {
  ANNOTATION_DVC_PATH,
  ANNOTATION_OPENLINEAGE_DATASET,
} from '@waymark/plugin-mlops-common';
import { identitiesOf, type EntityKind, type FolderEntity } from '../catalog';
import { limitText } from '../document';
import type { FolderContext } from './Contribution';

/** The entity a report is about, or why it cannot be told. */
export type PickedSubject =
  | { entity: FolderEntity; problem?: undefined }
  | { entity?: undefined; problem: ProblemRecord };

/**
 * Tells which entity of the folder a file is about:
 * 1. the one that the file itself names,
 * 2. the one whose name stands in the file's path (the longest name wins),
 * 3. the only one of the first kind that the folder declares at all.
 */
export function pickSubject(options: {
  context: FolderContext;
  /** The kinds it may be about, the likelier first. */
  kinds: EntityKind[];
  path: string;
  /** What it is, for the message: `drift report`. */
  what: string;
  /** Names that the file states; entity refs are looked up everywhere. */
  stated?: string[];
  /** How to tell several candidates apart, where the path cannot. */
  hint?: string;
}): PickedSubject {
  const { context, kinds, path: filePath, what, stated = [], hint } = options;
  const candidates = kinds.map(kind =>
    context.folder.entities.filter(entity => entity.kind === kind),
  );
  const named =
    findStated(context, candidates.flat(), kinds, stated) ??
    findInPath(candidates.flat(), filePath);
  if (named) {
    return { entity: named };
  }
  const likeliest = candidates.find(entities => entities.length > 0) ?? [];
  if (likeliest.length === 1) {
    return { entity: likeliest[0] };
  }
  return {
    problem: {
      type: 'problem',
      path: filePath,
      message:
        likeliest.length === 0
          ? `This ${what} belongs to no entity: the folder declares no ${kinds.join(' or ')}.`
          : limitText(
              `This ${what} may belong to any of ${likeliest.map(entity => entity.ref).join(', ')}, and names none of them.`,
              1_000,
            ),
      hint:
        likeliest.length === 0
          ? `Declare a ${kinds[0]} in this folder's catalog-info.yaml, or move the file to the folder that declares it.`
          : (hint ??
            `Put the entity's name into the path, such as '${likeliest[0].name}/${path.basename(filePath)}' or '${likeliest[0].name}-${path.basename(filePath)}'.`),
    },
  };
}

function findStated(
  context: FolderContext,
  candidates: FolderEntity[],
  kinds: EntityKind[],
  stated: string[],
): FolderEntity | undefined {
  for (const name of stated) {
    const wanted = normalize(name);
    const found =
      candidates.find(entity => namesOf(entity).includes(wanted)) ??
      (name.includes(':')
        ? context.index.byRef(name.toLowerCase())
        : undefined);
    if (found && kinds.includes(found.kind)) {
      return found;
    }
  }
  return undefined;
}

function namesOf(entity: FolderEntity): string[] {
  const lineage = identitiesOf(
    entity.annotations[ANNOTATION_OPENLINEAGE_DATASET],
  ).flatMap(identity => [identity, identity.slice(identity.indexOf('|') + 1)]);
  return [
    entity.ref,
    entity.name,
    entity.title,
    entity.annotations[ANNOTATION_DVC_PATH],
    ...lineage,
  ].flatMap(name => (name ? [normalize(name)] : []));
}

function findInPath(
  candidates: FolderEntity[],
  filePath: string,
): FolderEntity | undefined {
  const { dir, name } = path.parse(normalize(filePath));
  const folders = dir.split('/');
  return candidates
    .filter(entity => {
      const wanted = normalize(entity.name);
      return folders.includes(wanted) || `-${name}-`.includes(`-${wanted}-`);
    })
    .sort((a, b) => b.name.length - a.name.length)
    .at(0);
}

/** Files are often named with underscores where entities have hyphens. */
function normalize(name: string): string {
  return name
    .trim()
    .toLocaleLowerCase('en-US')
    .replace(/[_\s]+/g, '-');
}
