import type { LineageEdgeKind } from '@waymark/plugin-lineage-common';
import type { NodeSide, Side } from '../../graph/types';
import {
  BOUNDS,
  DEFAULTS,
  DIRECTIONS,
  emptyView,
  MAX_SIDES,
  NODE_TYPES,
  ROLL_UPS,
  SIGNALS,
  type LineageView,
  type ViewDefaults,
} from './viewState';

const MAX_TEXT = 200;
/** Longer than any id: two names of 2,000 characters, percent-encoded. */
const MAX_ID = 16_384;
const EDGE_KINDS: readonly LineageEdgeKind[] = [
  'input',
  'output',
  'derivation',
  'serving',
];

/** Opened nodes keep their order, closed ones too; the letter is the side. */
const SIDE_LETTERS: Record<Side, string> = { upstream: 'u', downstream: 'd' };

const NAMES = [
  'show',
  'view',
  'entity',
  'node',
  'direction',
  'depth',
  'limit',
  'jobs',
  'rollUp',
  'open',
  'close',
  'selected',
  'edge',
  'from',
  'to',
  'find',
  'impactOf',
  'groupBy',
  'type',
  'version',
  'signal',
  'about',
];

/**
 * Reads a view from an address. What it does not understand it leaves out: an
 * old or hand-written link shows a start rather than an error.
 */
export function readView(
  parameters: URLSearchParams,
  defaults: ViewDefaults = DEFAULTS,
): LineageView {
  const get = (name: string) => id(parameters.get(name));
  const oneOf = <T extends string>(name: string, known: readonly T[]) =>
    known.find(value => value === parameters.get(name));
  const allOf = <T extends string>(name: string, known: readonly T[]) =>
    known.filter(value => parameters.getAll(name).includes(value));
  const entity = get('entity');
  const node = get('node');
  const from = get('from');
  const to = get('to');
  const selected = readSelected(parameters);
  const search = parameters.get('find')?.trim().slice(0, MAX_TEXT).trim();
  const version = get('version');
  const about = get('about');
  const rollUp = oneOf('rollUp', ROLL_UPS);
  const start = emptyView(defaults);
  return {
    show: oneOf('show', ['graph', 'impact', 'drift']) ?? start.show,
    as: parameters.get('view') === 'table' ? 'table' : 'picture',
    ...(node ? { root: { node } } : entity && { root: { entityRef: entity } }),
    direction: oneOf('direction', DIRECTIONS) ?? start.direction,
    depth: number(parameters.get('depth'), BOUNDS.depth) ?? start.depth,
    limit: number(parameters.get('limit'), BOUNDS.limit) ?? start.limit,
    granularity: parameters.get('jobs') === 'shown' ? 'job' : 'asset',
    ...(rollUp && { rollUp }),
    expanded: readSides(parameters.getAll('open')),
    collapsed: readSides(parameters.getAll('close')),
    ...(selected && { selected }),
    path: { ...(from && { from }), ...(to && { to }) },
    ...(search && { search }),
    impact: {
      direction: oneOf('impactOf', ['upstream', 'downstream']) ?? 'downstream',
      groupBy: oneOf('groupBy', ['depth', 'owner']) ?? 'depth',
      types: allOf('type', NODE_TYPES),
      ...(version && { version }),
    },
    drift: {
      signals: allOf('signal', SIGNALS),
      ...(about && { entityRef: about }),
    },
  };
}

/**
 * Writes the view into an address, over what is there. Parameters that are
 * not lineage's stay; what is as it starts is not written.
 */
export function writeView(
  view: LineageView,
  before: URLSearchParams = new URLSearchParams(),
  defaults: ViewDefaults = DEFAULTS,
): URLSearchParams {
  const parameters = new URLSearchParams(before);
  NAMES.forEach(name => parameters.delete(name));
  const start = emptyView(defaults);
  const set = (name: string, value: string | undefined, unless?: string) => {
    if (value !== undefined && value !== unless) {
      parameters.set(name, value);
    }
  };
  const { root, selected, path, impact, drift } = view;
  set('show', view.show, start.show);
  set('view', view.as, start.as);
  set('entity', root && 'entityRef' in root ? root.entityRef : undefined);
  set('node', root && 'node' in root ? root.node : undefined);
  set('direction', view.direction, start.direction);
  set('depth', String(view.depth), String(start.depth));
  set('limit', String(view.limit), String(start.limit));
  set('jobs', view.granularity === 'job' ? 'shown' : undefined);
  set('rollUp', view.rollUp);
  view.expanded.forEach(side => parameters.append('open', writeSide(side)));
  view.collapsed.forEach(side => parameters.append('close', writeSide(side)));
  if (selected && 'node' in selected) {
    set('selected', selected.node);
  } else if (selected) {
    const { from, to, kind } = selected.edge;
    [from, to, kind].forEach(part => parameters.append('edge', part));
  }
  set('from', path.from);
  set('to', path.to);
  set('find', view.search);
  set('impactOf', impact.direction, 'downstream');
  set('groupBy', impact.groupBy, 'depth');
  impact.types.forEach(type => parameters.append('type', type));
  set('version', impact.version);
  drift.signals.forEach(signal => parameters.append('signal', signal));
  set('about', drift.entityRef);
  return parameters;
}

function readSelected(parameters: URLSearchParams): LineageView['selected'] {
  const node = id(parameters.get('selected'));
  if (node) {
    return { node };
  }
  const [from, to, kind] = parameters.getAll('edge').map(id);
  const known = EDGE_KINDS.find(name => name === kind);
  return from && to && known ? { edge: { from, to, kind: known } } : undefined;
}

function readSides(texts: string[]): NodeSide[] {
  const seen = new Map<string, NodeSide>();
  for (const text of texts) {
    const node = id(text.slice(2));
    const letter = text.slice(0, 2);
    const side = (['upstream', 'downstream'] as const).find(
      name => `${SIDE_LETTERS[name]}-` === letter,
    );
    if (node && side) {
      seen.set(text, { node, side });
    }
  }
  return [...seen.values()].slice(0, MAX_SIDES);
}

function writeSide({ node, side }: NodeSide): string {
  return `${SIDE_LETTERS[side]}-${node}`;
}

function id(text: string | null | undefined): string | undefined {
  return text && text.length <= MAX_ID ? text : undefined;
}

function number(text: string | null, most: number): number | undefined {
  const value = /^\d{1,4}$/.test(text ?? '') ? Number(text) : 0;
  return value >= 1 && value <= most ? value : undefined;
}
