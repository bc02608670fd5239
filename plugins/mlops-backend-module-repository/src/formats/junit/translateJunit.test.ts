import { translateDamaged } from '../../__testUtils__/neverThrows';
import { fixture } from '../../__testUtils__/fixture';
import { folderContext, folderEntity } from '../../__testUtils__/entities';
import { parseJunit } from './parseJunit';
import { translateJunit } from './translateJunit';

const REPORT = fixture('junit.xml', 'reports/junit.xml');
const xml = (text: string) => ({ path: 'reports/junit.xml', text });

describe('translateJunit', () => {
  it('goes to each model and pipeline of the folder', () => {
    const model = folderEntity('model', 'churn');
    const pipeline = folderEntity('pipeline', 'training');
    const { records } = translateJunit(
      REPORT,
      folderContext([model, folderEntity('dataset', 'customers'), pipeline]),
    );
    const expected = {
      type: 'ci',
      provider: 'junit',
      state: 'failed',
      at: '2026-11-21T11:33:01.952Z',
      tests: { passed: 1, failed: 2, skipped: 1 },
    };
    expect(records).toEqual([
      expect.objectContaining({
        ...expected,
        subject: { kind: 'model', id: model.objectId },
      }),
      expect.objectContaining({
        ...expected,
        subject: { kind: 'pipeline', id: pipeline.objectId },
      }),
    ]);
  });

  it('goes to the data sets where nothing is built from them', () => {
    const dataset = folderEntity('dataset', 'customers');
    const { records } = translateJunit(REPORT, folderContext([dataset]));
    expect(records).toEqual([
      expect.objectContaining({
        subject: { kind: 'dataset', id: dataset.objectId },
      }),
    ]);
  });

  it.each([
    [
      'a suite at the root',
      '<testsuite><testcase name="a"/><testcase name="b"><skipped/></testcase></testsuite>',
      { passed: 1, failed: 0, skipped: 1 },
    ],
    [
      'suites in suites',
      '<testsuites><testsuite name="o"><testsuite name="i"><testcase name="a"><error/></testcase></testsuite></testsuite></testsuites>',
      { passed: 0, failed: 1, skipped: 0 },
    ],
    [
      'numbers without cases',
      '<testsuites><testsuite tests="5" failures="1" errors="1" skipped="1"/></testsuites>',
      { passed: 2, failed: 2, skipped: 1 },
    ],
    ['no tests at all', '<testsuites/>', { passed: 0, failed: 0, skipped: 0 }],
  ])('counts %s', (_, text, tests) => {
    expect(parseJunit(xml(text)).found?.tests).toEqual(tests);
  });

  it('calls a run without tests unknown', () => {
    const { records } = translateJunit(
      { ...xml('<testsuites/>'), modifiedAt: '2026-08-31T00:00:00.000Z' },
      folderContext([folderEntity('model', 'churn')]),
    );
    expect(records).toEqual([expect.objectContaining({ state: 'unknown' })]);
  });

  it.each([
    ['broken XML', '<testsuites>\n<testsuite>\n</testsuites>', 3],
    ['another document', '<project/>', 1],
    ['no XML', 'hello', 1],
  ])('reports %s with its line', (_, text, line) => {
    expect(parseJunit(xml(text)).problems).toEqual([
      expect.objectContaining({ path: 'reports/junit.xml', line }),
    ]);
  });

  it('never throws', () => {
    expect(() => translateDamaged(translateJunit, REPORT)).not.toThrow();
  });
});
