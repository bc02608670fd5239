import { parseEntityRef } from '@backstage/catalog-model';
import type { LineageNode } from '@waymark/plugin-lineage-common';
import { fillGaps } from './gaps';
import type { GraphTexts, NodeWords } from './GraphTexts';
import type { GraphWords } from './lookUpWords';
import { shorten } from './shorten';

/** Characters of a title: more than two lines of a node hold. */
const TITLE_LENGTH = 100;

/** Says of nodes and edges what is to be seen of them. */
export function createGraphTexts(words: GraphWords): GraphTexts {
  const title = (node: LineageNode) =>
    node.masked ? words.masked : shorten(node.title || node.name, TITLE_LENGTH);
  const type = (node: LineageNode) =>
    node.members === undefined ? words.types[node.type] : words.group;

  const texts: GraphTexts = {
    title,
    serving: words.serving,
    stale: words.stale,
    words: ({ node, root }) => ({
      line:
        node.members === undefined
          ? placeOf(node)
          : words.members(node.members),
      badges: [
        ...(root ? [{ text: words.root, root }] : []),
        ...badgesOf(node, words),
      ],
    }),
    // What is seen comes first and as it is seen: who says to a computer what
    // they see shall be understood.
    nodeLabel: (view, marks) => {
      const { node, upstream, downstream } = view;
      const { line, badges } = texts.words(view);
      const parts = [
        fillGaps(words.node, { type: type(node), title: title(node) }),
        line,
        ...badges.map(badge => badge.text),
        marks.selected && words.selected,
        marks.onPath && words.onPath,
        marks.found && words.found,
        upstream.hidden > 0 && words.upstream.hidden(upstream.hidden),
        downstream.hidden > 0 && words.downstream.hidden(downstream.hidden),
      ];
      return parts.filter(Boolean).join(', ');
    },
    show: (view, side) =>
      fillGaps(words[side].show(view[side].hidden), {
        title: title(view.node),
      }),
    fold: (view, side) =>
      fillGaps(words[side].fold(view[side].foldable), {
        title: title(view.node),
      }),
    edgeLabel: (edge, from, to) => {
      const marks = [
        words.provenances[edge.provenance],
        edge.stale && words.staleEdge,
        edge.members !== undefined && words.edges(edge.members),
      ];
      return fillGaps(words.edge, {
        kind: words.kinds[edge.kind],
        from,
        to,
        marks: marks.filter(Boolean).join(', '),
      });
    },
  };
  return texts;
}

function badgesOf(node: LineageNode, words: GraphWords): NodeWords['badges'] {
  const { droppedAt, lastRun, version, lifecycle } = node;
  return [
    ...(droppedAt ? [{ text: words.dropped, icon: 'dropped' as const }] : []),
    ...(lastRun
      ? [
          {
            text: fillGaps(words.lastRun, {
              state: words.runStates[lastRun.state],
            }),
            icon: lastRun.state,
          },
        ]
      : []),
    ...(version === undefined
      ? []
      : [{ text: fillGaps(words.version, { version: shorten(version, 40) }) }]),
    ...(lifecycle ? [{ text: shorten(lifecycle, 40) }] : []),
  ];
}

function placeOf(node: LineageNode): string | undefined {
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
