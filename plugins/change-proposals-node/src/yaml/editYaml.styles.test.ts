import type { JsonValue } from '@backstage/types';
import { editYaml } from './editYaml';

const entity = { kind: 'Model', name: 'churn' };
const head = 'kind: Model\nmetadata:\n  name: churn\n';

describe('editYaml, in the style of the file,', () => {
  it.each<[string, string, string[], JsonValue | undefined, string]>([
    [
      'adds a key with all that is missing on the way',
      `${head}`,
      ['spec', 'product', 'name'],
      'x: y',
      `${head}spec:\n  product:\n    name: "x: y"\n`,
    ],
    [
      'fills a key that says nothing',
      `${head}spec: # later\n`,
      ['spec', 'raci'],
      ['a'],
      `${head}spec: # later\n  raci:\n    - a\n`,
    ],
    [
      'fills an empty map',
      `${head}spec: {}\n`,
      ['spec', 'raci'],
      ['a'],
      `${head}spec:\n  raci:\n    - a\n`,
    ],
    [
      'fills an empty list beside a comment',
      `${head}spec:\n  raci: [] # nobody yet\n`,
      ['spec', 'raci'],
      [{ activity: 'a', informed: [] }],
      `${head}spec:\n  raci: # nobody yet\n    - activity: a\n      informed: []\n`,
    ],
    [
      'writes at the end of a file without a last line break',
      `${head}spec:\n  type: x`,
      ['spec', 'owner'],
      'me',
      `${head}spec:\n  type: x\n  owner: me`,
    ],
    [
      'keeps Windows line ends',
      `${head}spec:\n  raci:\n    - a\n  owner: x\n`.replace(/\n/g, '\r\n'),
      ['spec', 'raci'],
      ['a', { b: ['c'] }],
      `${head}spec:\n  raci:\n    - a\n    - b:\n        - c\n  owner: x\n`.replace(
        /\n/g,
        '\r\n',
      ),
    ],
    [
      'keeps lists at the column of their key',
      `${head}spec:\n  raci:\n  - a\n`,
      ['spec', 'raci'],
      ['a', { b: ['c'] }],
      `${head}spec:\n  raci:\n  - a\n  - b:\n    - c\n`,
    ],
    [
      'keeps four spaces',
      `kind: Model\nmetadata:\n    name: churn\n`,
      ['spec', 'raci'],
      { a: 1 },
      `kind: Model\nmetadata:\n    name: churn\nspec:\n    raci:\n        a: 1\n`,
    ],
    [
      'takes the first key of a list item out',
      `${head}spec:\n  raci:\n    - a: 1\n      b: 2\n`,
      ['spec', 'raci'],
      [{ b: 2 }],
      `${head}spec:\n  raci:\n    - b: 2\n`,
    ],
    [
      'takes the first key of a list item out and leaves a comment',
      `${head}spec:\n  raci:\n    - a: 1\n      # two\n      b: 2\n`,
      ['spec', 'raci'],
      [{ b: 2 }],
      `${head}spec:\n  raci:\n    - \n      # two\n      b: 2\n`,
    ],
    [
      'leaves an empty map where the only key goes',
      `${head}spec:\n  a:\n    b: 1\n`,
      ['spec', 'a', 'b'],
      undefined,
      `${head}spec:\n  a: {}\n`,
    ],
    [
      'changes a text of several lines',
      `${head}spec:\n  text: |\n    one\n    two\n\n  owner: x\n`,
      ['spec', 'text'],
      'one\n\nthree\n',
      `${head}spec:\n  text: |\n    one\n\n    three\n\n  owner: x\n`,
    ],
    [
      'writes several lines in one before a comment',
      `${head}spec:\n  text: x # y\n`,
      ['spec', 'text'],
      'one\ntwo',
      `${head}spec:\n  text: "one\\ntwo" # y\n`,
    ],
    [
      'makes a list of a plain value in a list',
      `${head}spec:\n  raci:\n    - a # first\n    - b\n`,
      ['spec', 'raci'],
      [{ a: 1, c: 2 }, 'b'],
      `${head}spec:\n  raci:\n    - a: 1\n      c: 2\n    - b\n`,
    ],
    [
      'changes JSON as JSON',
      '{\n  "kind": "Model",\n  "metadata": { "name": "churn" },\n  "spec": {\n    "type": "x"\n  }\n}\n',
      ['spec', 'raci'],
      [{ activity: 'a', responsible: ['b'] }],
      '{\n  "kind": "Model",\n  "metadata": { "name": "churn" },\n  "spec": {\n    "type": "x",\n    "raci": [{"activity": "a", "responsible": ["b"]}]\n  }\n}\n',
    ],
    [
      'takes values out of brackets',
      `${head}spec: { a: [1, 2, 3], b: x, c: y }\n`,
      ['spec'],
      { a: [2], b: 'x' },
      `${head}spec: { a: [2], b: x }\n`,
    ],
    [
      'reads a byte order mark',
      `\uFEFF${head}spec:\n  a: 1\n`,
      ['spec', 'a'],
      2,
      `\uFEFF${head}spec:\n  a: 2\n`,
    ],
    [
      'quotes what another YAML would misread',
      `%YAML 1.1\n---\n${head}spec:\n  a: x\n`,
      ['spec', 'a'],
      'yes',
      `%YAML 1.1\n---\n${head}spec:\n  a: "yes"\n`,
    ],
    [
      'leaves a shared value beside the changed one',
      `${head}spec:\n  raci:\n    - a: &p [x]\n    - b: *p\n    - c: 1\n`,
      ['spec', 'raci'],
      [{ a: ['x'] }, { b: ['x'] }, { c: 2 }],
      `${head}spec:\n  raci:\n    - a: &p [x]\n    - b: *p\n    - c: 2\n`,
    ],
  ])('%s', (_what, text, path, value, expected) => {
    expect(editYaml({ text, entity, path, value })).toBe(expected);
  });
});
