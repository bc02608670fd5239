import type { MirrorEntity } from '@waymark/plugin-catalog-mirror-node';
import { ANNOTATION_LEFT_ON } from '@waymark/plugin-raci-common';

/**
 * True for a User that carries the day they left, from the beginning of that
 * day on, UTC. A value that is no day counts too: whoever wrote it said that
 * the person is gone. Pure.
 * @param now - milliseconds since 1970
 */
export function hasLeft(user: MirrorEntity, now: number): boolean {
  const value = user.annotations[ANNOTATION_LEFT_ON];
  if (value === undefined) {
    return false;
  }
  const day = Date.parse(value);
  return Number.isNaN(day) || day <= now;
}
