import { RACI_ROLES, type EntityRaci } from '@waymark/plugin-raci-common';
import { usePictures } from '../party/usePictures';
import { useReader, type Reader } from '../reader/useReader';

/** What every cell of a table needs, asked once for the table. */
export interface TableReader extends Pick<Reader, 'isMine'> {
  /** Addresses of pictures, by ref. */
  pictures: ReadonlyMap<string, string>;
}

/** Who reads a table, and the pictures of those in it. */
export function useTableReader(raci: EntityRaci): TableReader {
  const { isMine } = useReader();
  const pictures = usePictures(
    raci.activities.flatMap(activity =>
      RACI_ROLES.flatMap(role =>
        activity[role].filter(({ exists }) => exists).map(({ ref }) => ref),
      ),
    ),
  );
  return { isMine, pictures };
}
