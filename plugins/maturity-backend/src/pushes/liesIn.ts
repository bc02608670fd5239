import {
  ANNOTATION_LOCATION,
  ANNOTATION_SOURCE_LOCATION,
} from '@backstage/catalog-model';
import type { Push } from './readPushes';

/** How hosts write the branch into the address of a folder or file. */
const BRANCH = /^\/(?:-\/)?(?:tree|blob|src|raw)\/(.+)$/;

/**
 * True when the source of an entity, or the file that declares it, lies on the
 * branch of a repository. An address that names no branch lies on all of them.
 */
export function liesIn(
  annotations: Readonly<Record<string, string>>,
  { repository, branch }: Push,
): boolean {
  return [ANNOTATION_SOURCE_LOCATION, ANNOTATION_LOCATION].some(annotation => {
    const address = annotations[annotation]?.replace(/^url:/, '') ?? '';
    const root = address.slice(0, repository.length);
    const rest = address.slice(repository.length);
    // Hosts do not tell large letters from small ones there.
    if (
      root.toLocaleLowerCase('en-US') !== repository.toLocaleLowerCase('en-US')
    ) {
      return false;
    }
    const [, named] = BRANCH.exec(rest) ?? [];
    return named === undefined
      ? /^(?:$|[/?#])/.test(rest)
      : `${named}/`.startsWith(`${branch}/`);
  });
}
