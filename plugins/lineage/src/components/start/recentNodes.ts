import { storageApiRef, useApi } from '@backstage/core-plugin-api';
import type { LineageNode } from '@waymark/plugin-lineage-common';
import { useEffect, useMemo, useState } from 'react';

const KEPT = 8;

/** What is remembered of a node; enough to name it and to come back. */
export type RecentNode = Pick<
  LineageNode,
  'id' | 'type' | 'namespace' | 'name' | 'title' | 'entityRef'
>;

/** Those with the node first, each once, and not more than are kept. */
export function withRecent(
  before: readonly RecentNode[],
  node: RecentNode,
): RecentNode[] {
  const { id, type, namespace, name, title, entityRef } = node;
  return [
    { id, type, namespace, name, title, ...(entityRef && { entityRef }) },
    ...before.filter(other => other.id !== id),
  ].slice(0, KEPT);
}

/** What the reader looked at before, the last first, kept by the app. */
export function useRecentNodes(): RecentNode[] {
  const storage = useApi(storageApiRef);
  const bucket = useMemo(() => storage.forBucket('lineage'), [storage]);
  const [nodes, setNodes] = useState<RecentNode[]>(
    () => bucket.snapshot<RecentNode[]>('recent').value ?? [],
  );
  useEffect(() => {
    const subscription = bucket
      .observe$<RecentNode[]>('recent')
      .subscribe(({ value }) => setNodes(value ?? []));
    return () => subscription.unsubscribe();
  }, [bucket]);
  return nodes;
}

/** Remembers that the reader looks at the node. */
export function useRememberNode(node: LineageNode | undefined): void {
  const storage = useApi(storageApiRef);
  const bucket = useMemo(() => storage.forBucket('lineage'), [storage]);
  useEffect(() => {
    if (!node || node.masked || node.members !== undefined) {
      return;
    }
    const before = bucket.snapshot<RecentNode[]>('recent').value ?? [];
    if (before[0]?.id !== node.id) {
      bucket.set('recent', withRecent(before, node));
    }
  }, [bucket, node]);
}
