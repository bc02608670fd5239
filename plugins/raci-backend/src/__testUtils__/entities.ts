import type { Entity } from '@backstage/catalog-model';
import { testEntity as entity } from '@waymark/plugin-catalog-mirror-node/testUtils';

export { entity };

/** A person in some groups. */
export const user = (
  name: string,
  groups: readonly string[] = [],
  annotations: Record<string, string> = {},
): Entity =>
  entity(`user:default/${name}`, {
    annotations,
    spec: {
      profile: { displayName: `${name[0].toUpperCase()}${name.slice(1)}` },
    },
    relations: groups.map(group => ['memberOf', `group:default/${group}`]),
  });

/** A group with people and groups in it. */
export const group = (
  name: string,
  members: readonly string[] = [],
  more: { children?: readonly string[]; parent?: string } = {},
): Entity =>
  entity(`group:default/${name}`, {
    spec: { type: 'team' },
    relations: [
      ...members.map(
        member => ['hasMember', `user:default/${member}`] as const,
      ),
      ...(more.children ?? []).map(
        child => ['parentOf', `group:default/${child}`] as const,
      ),
      ...(more.parent
        ? [['childOf', `group:default/${more.parent}`] as const]
        : []),
    ],
  });
