import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { readTime, type Problem, type SourceFile } from '../../document';

const HINT =
  'Write it with your test runner again, such as `pytest --junitxml=reports/junit.xml`.';

/** What the tests of a CI run came to. */
export interface JunitResult {
  /** When the first suite started. */
  at?: string;
  tests: { passed: number; failed: number; skipped: number };
}

type XmlNode = Record<string, unknown>;

/**
 * Reads JUnit XML as pytest, Surefire, Jest and others write it: counts the
 * test cases; where a writer leaves those out, the numbers of its suites.
 */
export function parseJunit(file: SourceFile): {
  found?: JunitResult;
  problems: Problem[];
} {
  const refuse = (message: string, line?: number) => ({
    problems: [
      {
        type: 'problem' as const,
        path: file.path,
        ...(line && { line }),
        message,
        hint: HINT,
      },
    ],
  });
  try {
    const valid = XMLValidator.validate(file.text);
    if (valid !== true) {
      return refuse(`This is not valid XML: ${valid.err.msg}`, valid.err.line);
    }
    const parsed: XmlNode = new XMLParser({
      ignoreAttributes: false,
      attributeNamePrefix: '@',
      parseAttributeValue: false,
      parseTagValue: false,
      // Only counts and times are read, none of which needs an entity.
      processEntities: false,
    }).parse(file.text);
    const suites = [
      ...children(parsed, 'testsuites').flatMap(root =>
        children(root, 'testsuite'),
      ),
      ...children(parsed, 'testsuite'),
    ];
    if (suites.length === 0 && !('testsuites' in parsed)) {
      return refuse(
        'This is not a JUnit report: expected <testsuites> or <testsuite> at its root.',
        1,
      );
    }
    const times = suites.flatMap(suite => readTime(suite['@timestamp']) ?? []);
    return {
      found: {
        ...(times.length > 0 && { at: times.sort()[0] }),
        tests: addUp(suites.map(countSuite)),
      },
      problems: [],
    };
  } catch (error) {
    return refuse(
      `This XML could not be read: ${error instanceof Error ? error.message : error}`,
    );
  }
}

function children(node: XmlNode, tag: string): XmlNode[] {
  const value = node[tag];
  return (Array.isArray(value) ? value : [value]).filter(
    (item): item is XmlNode => typeof item === 'object' && item !== null,
  );
}

/** Like `children`, with those that have neither attributes nor content. */
function has(node: XmlNode, tag: string): boolean {
  return tag in node;
}

function countSuite(suite: XmlNode): JunitResult['tests'] {
  const cases = children(suite, 'testcase');
  const nested = children(suite, 'testsuite');
  if (cases.length === 0 && nested.length === 0) {
    const number = (name: string) => {
      const value = Number(suite[`@${name}`] ?? 0);
      return Number.isSafeInteger(value) && value > 0 ? value : 0;
    };
    const failed = number('failures') + number('errors');
    const skipped = number('skipped') + number('disabled');
    return {
      passed: Math.max(0, number('tests') - failed - skipped),
      failed,
      skipped,
    };
  }
  const failed = cases.filter(
    item => has(item, 'failure') || has(item, 'error'),
  ).length;
  const skipped = cases.filter(
    item =>
      has(item, 'skipped') && !has(item, 'failure') && !has(item, 'error'),
  ).length;
  return addUp([
    { passed: cases.length - failed - skipped, failed, skipped },
    ...nested.map(countSuite),
  ]);
}

function addUp(results: JunitResult['tests'][]): JunitResult['tests'] {
  return results.reduce(
    (sum, item) => ({
      passed: sum.passed + item.passed,
      failed: sum.failed + item.failed,
      skipped: sum.skipped + item.skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  );
}
