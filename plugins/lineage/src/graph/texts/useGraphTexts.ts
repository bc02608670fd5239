import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { parseEntityRef } from '@backstage/catalog-model';
import type { LineageNode } from '@waymark/plugin-lineage-common';
import { useMemo } from 'react';
import { lineageTranslationRef } from '../../translation';
import type { GraphTexts } from './GraphTexts';
import { byCount, fillGaps, gap } from './gaps';
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
    // Looked up now, once, rather than for each of hundreds of nodes and edges.
    const types = {
      dataset: t('nodeType.dataset.one'),
      model: t('nodeType.model.one'),
      job: t('nodeType.job.one'),
      endpoint: t('nodeType.endpoint.one'),
    };
    const kinds = {
      input: t('edgeKind.input'),
      output: t('edgeKind.output'),
      derivation: t('edgeKind.derivation'),
      serving: t('edgeKind.serving'),
    };
    const provenances = {
      observed: t('provenance.observed').toLocaleLowerCase(),
      declared: t('provenance.declared').toLocaleLowerCase(),
      both: t('provenance.both').toLocaleLowerCase(),
    };
    const stale = t('graph.edge.stale');
    const group = t('graph.node.group');
    const type = (node: LineageNode) =>
      node.members === undefined ? types[node.type] : group;
    const version = (node: LineageNode) =>
      node.version === undefined
        ? undefined
        : t('graph.node.version', { version: shorten(node.version, 40) });
    const runStates = {
      running: t('runState.running'),
      complete: t('runState.complete'),
      failed: t('runState.failed'),
      aborted: t('runState.aborted'),
      unknown: t('runState.unknown'),
    };
    const runState = ({ lastRun }: LineageNode) =>
      lastRun && runStates[lastRun.state];
    const members = byCount(count => t('graph.node.members', { count }));
    const of = { title: gap('title') };
    const sides = {
      upstream: {
        hidden: byCount(count => t('graph.node.hiddenUpstream', { count })),
        show: byCount(count => t('graph.node.showUpstream', { count, ...of })),
        fold: byCount(count => t('graph.node.foldUpstream', { count, ...of })),
      },
      downstream: {
        hidden: byCount(count => t('graph.node.hiddenDownstream', { count })),
        show: byCount(count =>
          t('graph.node.showDownstream', { count, ...of }),
        ),
        fold: byCount(count =>
          t('graph.node.foldDownstream', { count, ...of }),
        ),
      },
    };
    const nodeText = t('graph.node.label', { type: gap('type'), ...of });
    const ownerText = t('graph.node.owner', { owner: gap('owner') });
    const runText = t('graph.node.lastRun', { state: gap('state') });
    const edgeText = t('graph.edge.label', {
      kind: gap('kind'),
      from: gap('from'),
      to: gap('to'),
      marks: gap('marks'),
    });
    const words = {
      root: t('graph.node.rootLabel'),
      dropped: t('node.dropped'),
      selected: t('graph.node.selected'),
      onPath: t('graph.node.onPath'),
      found: t('graph.node.found'),
    };
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
          fillGaps(nodeText, { type: type(node), title: title(node) }),
          root && words.root,
          version(node),
          node.members !== undefined && members(node.members),
          node.owner && fillGaps(ownerText, { owner: ownerName(node.owner) }),
          node.lifecycle,
          state && fillGaps(runText, { state }),
          node.droppedAt && words.dropped,
          marks.selected && words.selected,
          marks.onPath && words.onPath,
          marks.found && words.found,
          upstream.hidden > 0 && sides.upstream.hidden(upstream.hidden),
          downstream.hidden > 0 && sides.downstream.hidden(downstream.hidden),
        ];
        return parts.filter(Boolean).join(', ');
      },
      show: (view, side) =>
        fillGaps(sides[side].show(view[side].hidden), {
          title: title(view.node),
        }),
      fold: (view, side) =>
        fillGaps(sides[side].fold(view[side].foldable), {
          title: title(view.node),
        }),
      edgeLabel: (edge, from, to) => {
        const marks = [
          provenances[edge.provenance],
          edge.stale && stale,
          edge.members !== undefined &&
            t('graph.edge.members', { count: edge.members }),
        ];
        return fillGaps(edgeText, {
          kind: kinds[edge.kind],
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
