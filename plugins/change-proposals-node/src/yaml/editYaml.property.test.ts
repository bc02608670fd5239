import fc from 'fast-check';
import {
  Document,
  isCollection,
  isScalar,
  parseAllDocuments,
  visit,
  type Node,
} from 'yaml';
import type { JsonValue } from '@backstage/types';
import { editYaml } from './editYaml';

const entity = { kind: 'Model', name: 'churn' };
const path = ['spec', 'raci'];

const text = fc.oneof(
  fc.constantFrom('a', 'group:default/x', 'yes', '', '- a', '#b', 'c: d', '1'),
  fc.constantFrom('one\ntwo\n', ' lead', 'trail ', '"', "it's", '}}'),
  // What looks like a template is refused, which has tests of its own.
  fc.string({ maxLength: 6 }).map(made => made.replace(/\{[{%]/g, '%')),
);
const key = fc.constantFrom('activity', 'responsible', 'a', 'b c', '1', 'yes');
const value: fc.Arbitrary<JsonValue> = fc.letrec<{ value: JsonValue }>(tie => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    text,
    fc.constantFrom<JsonValue>(null, true, 0, -1.5, [], {}),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(key, tie('value'), { maxKeys: 4, noNullPrototype: true }),
  ),
})).value;

/** A list as RACI has it: what is matched by a key. */
const cells = fc.uniqueArray(
  fc.record(
    {
      activity: fc.constantFrom(
        'scoping',
        'training',
        'monitoring',
        'retiring',
      ),
      responsible: fc.array(text, { maxLength: 3 }),
      accountable: fc.option(text),
      note: value,
    },
    { requiredKeys: ['activity'], noNullPrototype: true },
  ),
  { selector: cell => cell.activity, maxLength: 4 },
);

const manner = fc.record({
  indent: fc.constantFrom(2, 4),
  indentSeq: fc.boolean(),
  singleQuote: fc.boolean(),
  windows: fc.boolean(),
  /** For each collection in turn: in brackets or on lines. */
  flow: fc.array(fc.boolean(), { minLength: 1, maxLength: 9 }),
  /** For each value in turn: with a comment above, beside, or without. */
  comments: fc.array(fc.constantFrom('', 'above', 'beside', ''), {
    minLength: 1,
    maxLength: 9,
  }),
});

type Manner = typeof manner extends fc.Arbitrary<infer T> ? T : never;

/** A file of three documents with a value at spec.raci of the second. */
function write(raci: JsonValue, how: Manner) {
  const document = new Document(
    {
      kind: 'Model',
      metadata: { name: 'churn' },
      spec: { type: 'x', raci, owner: 'me' },
    },
    { aliasDuplicateObjects: false },
  );
  let turn = 0;
  visit(document.getIn(path, true) as Node, (_key, node) => {
    if (isCollection(node)) {
      node.flow = node.items.length === 0 || how.flow[turn++ % how.flow.length];
      return node.flow ? visit.SKIP : undefined;
    }
    if (isScalar(node)) {
      const where = how.comments[turn++ % how.comments.length];
      if (where === 'beside') {
        node.comment = ' beside';
      } else if (where === 'above') {
        node.commentBefore = ' above';
      }
    }
    return undefined;
  });
  const written = document.toString({
    indent: how.indent,
    indentSeq: how.indentSeq,
    singleQuote: how.singleQuote,
  });
  const ending = how.windows ? '\r\n' : '\n';
  const parts = [
    '# first\nkind: Dataset\nmetadata: { name: churn }\n---\n',
    written,
    '# last\n---\nkind: Model\nmetadata:\n  name: other # spec\n',
  ].map(part => part.replace(/\n/g, ending));
  return { text: parts.join(''), parts };
}

function read(file: string): unknown {
  return parseAllDocuments(file).map(document => {
    expect(document.errors).toEqual([]);
    return document.toJS();
  });
}

describe('editYaml, whatever the value and the style,', () => {
  it.each([
    ['any value', value, value],
    ['lists with a key', cells, cells],
  ])('writes exactly what was asked, of %s', (_what, before, after) => {
    fc.assert(
      fc.property(before, after, manner, (old, next, how) => {
        const { text: file, parts } = write(old, how);
        const edited = editYaml({ text: file, entity, path, value: next });
        expect(read(edited)).toEqual([
          { kind: 'Dataset', metadata: { name: 'churn' } },
          {
            kind: 'Model',
            metadata: { name: 'churn' },
            spec: { type: 'x', raci: next, owner: 'me' },
          },
          { kind: 'Model', metadata: { name: 'other' } },
        ]);
        // Nothing around it moved by a byte.
        const start = file.indexOf('raci:');
        const end = file.length - file.indexOf('owner: me', start);
        expect(edited.slice(0, start)).toBe(file.slice(0, start));
        expect(edited.slice(-end)).toBe(file.slice(-end));
        expect(edited.endsWith(parts[2])).toBe(true);
        // Asked again, it has nothing to do.
        expect(editYaml({ text: edited, entity, path, value: next })).toBe(
          edited,
        );
      }),
      { numRuns: 400 },
    );
  });

  it('undoes a change of a list by the way back', () => {
    fc.assert(
      fc.property(cells, cells, manner, (old, next, how) => {
        const { text: file } = write(old, { ...how, comments: ['' as const] });
        const there = editYaml({ text: file, entity, path, value: next });
        const back = editYaml({ text: there, entity, path, value: old });
        expect(read(back)).toEqual(read(file));
      }),
      { numRuns: 200 },
    );
  });

  it('keeps the lines of activities that stay as they are', () => {
    fc.assert(
      fc.property(cells, cells, manner, (old, next, how) => {
        const stays = { activity: 'stays', responsible: ['group:a/b'] };
        const style = { ...how, flow: [false], comments: ['' as const] };
        const { text: file } = write([...old, stays], style);
        const [marked] = file
          .split(/\r?\n/)
          .filter(line => line.includes('activity: stays'));
        const noted = file.replace(marked, `${marked} # noted`);
        const edited = editYaml({
          text: noted,
          entity,
          path,
          value: [...next, stays],
        });
        expect(edited.split(/\r?\n/)).toContain(`${marked} # noted`);
      }),
      { numRuns: 300 },
    );
  });
});
