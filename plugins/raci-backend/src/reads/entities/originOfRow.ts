import type { RaciOrigin } from '@waymark/plugin-raci-common';

/** The origin that a row of cells, gaps or history has; undefined for none. */
export function originOfRow(row: {
  origin_level: string | null;
  origin_ref: string | null;
  expression?: string | null;
}): RaciOrigin | undefined {
  const { origin_level: level, origin_ref: ref, expression } = row;
  return level
    ? {
        level: level as RaciOrigin['level'],
        ...(ref && { ref }),
        ...(expression && { expression }),
      }
    : undefined;
}
