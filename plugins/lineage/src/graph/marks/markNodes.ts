import type { GraphView, ViewNode } from '../types';

/** How a node or edge stands out, or back. */
export interface NodeMarks {
  selected: boolean;
  onPath: boolean;
  found: boolean;
  /** Something else stands out: this one stands back. */
  faded: boolean;
}

/**
 * Which nodes stand out. A path and a search at once: what is found stands
 * out on and off the path, and only what is neither stands back.
 */
export function markNodes(options: {
  view: GraphView;
  selected?: string;
  path?: readonly string[];
  search?: string;
}): Map<string, NodeMarks> {
  const { view, selected, path = [], search = '' } = options;
  const onPath = new Set(path);
  const words = search.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  const fades = onPath.size > 0 || words.length > 0;
  return new Map(
    view.nodes.map(node => {
      const found = words.length > 0 && holdsAll(node, words);
      const marks = {
        selected: node.node.id === selected,
        onPath: onPath.has(node.node.id),
        found,
      };
      const out = marks.selected || marks.onPath || marks.found;
      return [node.node.id, { ...marks, faded: fades && !out }];
    }),
  );
}

function holdsAll({ node }: ViewNode, words: string[]): boolean {
  if (node.masked) {
    return false;
  }
  const text = [node.title, node.name, node.namespace, node.version]
    .join('\n')
    .toLocaleLowerCase();
  return words.every(word => text.includes(word));
}
