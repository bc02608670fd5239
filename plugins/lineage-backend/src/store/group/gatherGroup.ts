import type { NodeKey } from '@waymark/plugin-lineage-common';
import { digest, keyText } from '../../ingest/keyText';
import type {
  Claims,
  ColumnStatement,
  DeclaredStatement,
  EventStatements,
  FacetStatement,
  NodeStatement,
  RunStatement,
} from '../../ingest/types';
import { mergeRun, readRun } from '../runs/mergeRun';
import { isNewer, keepNewer } from './newer';
import type { FacetRegister, Group, GroupRun, IoRegister } from './types';

/**
 * Puts the statements of many events together in memory, so that each row is
 * written once for the group: the START and the COMPLETE of a run, say, or the
 * schema that a hundred runs state of one table.
 */
export function gatherGroup(events: readonly EventStatements[]): Group {
  const group: Group = {
    names: new Map(),
    bodies: new Map(),
    facts: new Map(),
    facets: new Map(),
    aliases: new Map(),
    runs: new Map(),
    columns: new Map(),
    declarations: new Map(),
  };
  for (const event of events) {
    event.nodes.forEach(statement => addNode(group, statement));
    if (event.run) {
      addRun(group, event.run);
    }
    if (event.declared) {
      addDeclaration(group, event.declared);
    }
    event.columns.forEach(statement => addColumns(group, statement));
  }
  return group;
}

function addName(group: Group, text: string, at: number): string {
  const known = group.names.get(text);
  if (known === undefined || at < known) {
    group.names.set(text, at);
  }
  return text;
}

function addKey(group: Group, key: NodeKey, at: number): string {
  return addName(group, keyText(key), at);
}

function addNode(group: Group, statement: NodeStatement): void {
  const { at } = statement;
  const node = addKey(group, statement.key, at);
  if (statement.facets.length > 0) {
    const facets = group.facets.get(node) ?? new Map();
    group.facets.set(node, facets);
    addFacets(group, facets, statement.facets, at);
  }
  const addFact = (
    name: 'model' | 'datasetType' | 'dropped',
    value: string | boolean | undefined,
  ) => {
    if (value !== undefined) {
      const fact = { node, name, at, hash: String(value) };
      keepNewer(group.facts, `${name} ${node}`, fact);
    }
  };
  addFact('model', statement.isModel);
  addFact('datasetType', statement.datasetType);
  addFact('dropped', statement.dropped);
  const addAliases = (origin: 'symlinks' | 'rename', keys: NodeKey[]) => {
    const aliases = [...new Set(keys.map(key => addKey(group, key, at)))]
      .filter(alias => alias !== node)
      .sort();
    const hash = aliases.length > 0 ? digest(JSON.stringify(aliases)) : '';
    const register = { node, origin, at, hash, aliases };
    keepNewer(group.aliases, `${origin} ${node}`, register);
  };
  if (statement.symlinks) {
    addAliases('symlinks', statement.symlinks);
  }
  if (statement.renamedFrom) {
    addAliases('rename', [statement.renamedFrom]);
  }
}

function addFacets(
  group: Group,
  facets: Map<string, FacetRegister>,
  statements: readonly FacetStatement[],
  at: number,
): void {
  for (const { name, body, hash } of statements) {
    keepNewer(facets, name, { name, at, hash: body === null ? '' : hash });
    if (body !== null) {
      group.bodies.set(hash, body);
    }
  }
}

function addRun(group: Group, statement: RunStatement): void {
  const facts = readRun(statement);
  const { at } = statement;
  addName(group, facts.job, at);
  if (facts.parent) {
    addName(group, facts.parent.job, at);
  }
  addClaims(group, statement.claims, at);
  const key = `${facts.runId} ${facts.job}`;
  const known = group.runs.get(key);
  const run: GroupRun = known ?? { facts, facets: new Map(), io: new Map() };
  if (known) {
    known.facts = mergeRun(known.facts, facts);
  } else {
    group.runs.set(key, run);
  }
  addFacets(group, run.facets, statement.facets, at);
  for (const io of statement.io) {
    const node = addKey(group, io.key, at);
    const { direction, version = '', facets } = io;
    const register = { node, direction, version, at, hash: facets?.hash ?? '' };
    keepFuller(run.io, `${direction} ${node} ${version}`, register);
    if (facets) {
      group.bodies.set(facets.hash, facets.body);
    }
  }
}

/** What has facets counts more than what has none, as in writeRunIo. */
function keepFuller(
  io: Map<string, IoRegister>,
  key: string,
  register: IoRegister,
): void {
  const known = io.get(key);
  const fuller = Number(register.hash !== '') - Number(known?.hash !== '');
  if (!known || fuller > 0 || (fuller === 0 && isNewer(register, known))) {
    io.set(key, register);
  }
}

function addClaims(group: Group, claims: Claims, at: number): void {
  const add = (key: string) => addName(group, key, at);
  claims.inputs.forEach(add);
  claims.asides.forEach(add);
  claims.outputs.forEach(add);
  for (const record of [claims.explicit, claims.columns, claims.serves]) {
    for (const key of Object.keys(record)) {
      add(key);
      record[key].forEach(add);
    }
  }
}

function addDeclaration(group: Group, statement: DeclaredStatement): void {
  const { origin, at } = statement;
  const subject = addKey(group, statement.subject, at);
  addClaims(group, statement.claims, at);
  const key = `${origin} ${subject}`;
  const known = group.declarations.get(key);
  if (known) {
    known.statements.push(statement);
  } else {
    const declaration = { origin, subject, statements: [statement] };
    group.declarations.set(key, declaration);
  }
}

function addColumns(group: Group, statement: ColumnStatement): void {
  const { at, hash, edges } = statement;
  const dataset = addKey(group, statement.dataset, at);
  const job = statement.job && addKey(group, statement.job, at);
  edges.forEach(edge => addKey(group, edge.from, at));
  // Two jobs may say the same: each has edges of its own, see writeColumns.
  const register = {
    dataset,
    job,
    at,
    hash: hash && digest(`${job ?? ''} ${hash}`),
    edges,
  };
  keepNewer(group.columns, `${job ?? ''} ${dataset}`, register);
}
