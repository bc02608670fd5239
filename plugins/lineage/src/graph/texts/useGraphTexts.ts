import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { parseEntityRef } from '@backstage/catalog-model';
import type { LineageNode } from '@waymark/plugin-lineage-common';
import { useMemo } from 'react';
import { lineageTranslationRef } from '../../translation';
import type { GraphTexts } from './GraphTexts';
import { shorten } from './shorten';

/** Characters of a title: more than two lines of a node hold. */
const TITLE_LENGTH = 100;

/** The words of a graph in the reader's language. */
export function useGraphTexts(): GraphTexts {
  const { t } = useTranslationRef(lineageTranslationRef);
  return useMemo(() => {
    const title = (node: LineageNode) =>
      node.masked
        ? t('node.masked')
        : shorten(node.title || node.name, TITLE_LENGTH);
    const type = (node: LineageNode) =>
      node.members === undefined
        ? t(`nodeType.${node.type}.one`)
        : t('graph.node.group');
    const runState = (node: LineageNode) =>
      node.lastRun && t(`runState.${node.lastRun.state}`);
    const version = (node: LineageNode) =>
      node.version === undefined
        ? undefined
        : t('graph.node.version', { version: shorten(node.version, 40) });
    const members = (count: number) => t('graph.node.members', { count });
    const texts: GraphTexts = {
      title,
      type,
      place,
      version,
      members,
      runState,
      root: t('graph.node.root'),
      dropped: t('graph.node.dropped'),
      serving: t('graph.legend.serving'),
      stale: t('stale'),
      nodeLabel: ({ node, root, upstream, downstream }, marks) => {
        const state = runState(node);
        const parts = [
          t('graph.node.label', { type: type(node), title: title(node) }),
          root && t('graph.node.rootLabel'),
          version(node),
          node.members !== undefined && members(node.members),
          node.owner && t('graph.node.owner', { owner: ownerName(node.owner) }),
          node.lifecycle,
          state && t('graph.node.lastRun', { state }),
          node.droppedAt && t('node.dropped'),
          marks.selected && t('graph.node.selected'),
          marks.onPath && t('graph.node.onPath'),
          marks.found && t('graph.node.found'),
          upstream.hidden > 0 &&
            t('graph.node.hiddenUpstream', { count: upstream.hidden }),
          downstream.hidden > 0 &&
            t('graph.node.hiddenDownstream', { count: downstream.hidden }),
        ];
        return parts.filter(Boolean).join(', ');
      },
      show: (view, side) => {
        const words = { count: view[side].hidden, title: title(view.node) };
        return side === 'upstream'
          ? t('graph.node.showUpstream', words)
          : t('graph.node.showDownstream', words);
      },
      fold: (view, side) => {
        const words = { count: view[side].foldable, title: title(view.node) };
        return side === 'upstream'
          ? t('graph.node.foldUpstream', words)
          : t('graph.node.foldDownstream', words);
      },
      edgeLabel: (edge, from, to) => {
        const marks = [
          t(`provenance.${edge.provenance}`).toLocaleLowerCase(),
          edge.stale && t('graph.edge.stale'),
          edge.members !== undefined &&
            t('graph.edge.members', { count: edge.members }),
        ];
        return t('graph.edge.label', {
          kind: t(`edgeKind.${edge.kind}`),
          from,
          to,
          marks: marks.filter(Boolean).join(', '),
        });
      },
    };
    return texts;
  }, [t]);
}

function place(node: LineageNode): string | undefined {
  if (node.masked) {
    return undefined;
  }
  const text = node.owner ? ownerName(node.owner) : node.namespace;
  return text ? shorten(text, 60) : undefined;
}

/** `group:default/risk` is long beside `risk`, which says as much. */
function ownerName(owner: string): string {
  try {
    return parseEntityRef(owner, { defaultKind: 'group' }).name;
  } catch {
    return owner;
  }
}
