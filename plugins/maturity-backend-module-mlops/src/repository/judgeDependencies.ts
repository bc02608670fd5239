import type { Manifests } from './manifests/readManifests';
import { lowestAllowed, satisfies } from './pep440/specifier';
import type { InternalLibrary, Surroundings } from './surroundings';

/** Internal libraries that a project depends on. */
export interface LibraryUse {
  libraries: InternalLibrary[];
  /** Null where no library used says which versions it supports. */
  supported: boolean | null;
}

/**
 * Finds internal libraries among the dependencies, and whether the version
 * that is installed, or in the worst case may be, is a supported one.
 */
export function judgeDependencies(
  { dependencies, versions }: Manifests,
  { libraries }: Pick<Surroundings, 'libraries'>,
): LibraryUse {
  const used = dependencies.flatMap(({ name, constraint }) => {
    const library = libraries.get(name);
    const version = versions.get(name) ?? lowestAllowed(constraint);
    return library ? [{ library, version }] : [];
  });
  const judged = used.flatMap(({ library, version }) =>
    library.supported === undefined
      ? []
      : // Where any version fits, one that is not supported does, too.
        [version !== undefined && satisfies(version, library.supported)],
  );
  return {
    libraries: used.map(({ library }) => library),
    supported: judged.length > 0 ? judged.every(fine => fine === true) : null,
  };
}
