import { parseEntityRef, type Entity } from '@backstage/catalog-model';
import type { JsonObject } from '@backstage/types';

/** An entity with relations as `[type, targetRef]`. */
export function makeEntity(
  entityRef: string,
  parts: {
    spec?: JsonObject;
    annotations?: Record<string, string>;
    links?: Entity['metadata']['links'];
    description?: string;
    relations?: [string, string][];
  } = {},
): Entity {
  const { kind, namespace, name } = parseEntityRef(entityRef);
  const { spec = {}, annotations, links, description, relations = [] } = parts;
  return {
    apiVersion: 'v1',
    kind,
    metadata: {
      name,
      namespace,
      ...(annotations && { annotations }),
      ...(links && { links }),
      ...(description && { description }),
    },
    spec,
    relations: relations.map(([type, targetRef]) => ({ type, targetRef })),
  };
}

/** A user; with the day of leaving, one who left. */
export function makeUser(name: string, leftOn?: string): Entity {
  return makeEntity(`user:default/${name}`, {
    ...(leftOn && { annotations: { 'waymark.dev/left-on': leftOn } }),
  });
}

/** A group with the names of its members and of the groups below it. */
export function makeGroup(
  name: string,
  members: string[],
  more: { children?: string[]; email?: string } = {},
): Entity {
  const { children = [], email } = more;
  return makeEntity(`group:default/${name}`, {
    ...(email && { spec: { profile: { email } } }),
    relations: [
      ...members.map((one): [string, string] => [
        'hasMember',
        `user:default/${one}`,
      ]),
      ...children.map((one): [string, string] => [
        'parentOf',
        `group:default/${one}`,
      ]),
    ],
  });
}
