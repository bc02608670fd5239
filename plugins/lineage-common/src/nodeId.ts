import type { NodeKey } from './api';

const TYPES = ['dataset', 'job', 'endpoint'];

/**
 * The id of a node: `<type>:<namespace>:<name>`, with `@<version>` for a
 * version of an asset; the parts are percent-encoded.
 * @public
 */
export function formatNodeId(key: NodeKey, version?: string): string {
  const parts = [key.type, key.namespace, key.name].map(encodeURIComponent);
  const suffix = version === undefined ? '' : `@${encodeURIComponent(version)}`;
  return `${parts.join(':')}${suffix}`;
}

/**
 * Reads an id of {@link formatNodeId}; undefined for anything else, such as
 * the id of a masked node or of a group.
 * @public
 */
export function parseNodeId(
  id: string,
): (NodeKey & { version?: string }) | undefined {
  const match = /^(\w+):([^:@]*):([^:@]*)(?:@([^:@]*))?$/.exec(id);
  if (!match || !TYPES.includes(match[1])) {
    return undefined;
  }
  try {
    const [namespace, name, version] = match
      .slice(2)
      .map(part => part && decodeURIComponent(part));
    return {
      type: match[1] as NodeKey['type'],
      namespace,
      name,
      ...(version !== undefined && { version }),
    };
  } catch {
    return undefined;
  }
}
