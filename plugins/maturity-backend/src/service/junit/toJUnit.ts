import type { GateAnswer } from '@waymark/plugin-maturity-common';
import { escapeAttribute, escapeXml } from './escapeXml';

type Failing = GateAnswer['failing'][number];

/** How a test case ended, and what is said about it. */
interface Case {
  name: string;
  classname: string;
  outcome?: { tag: 'failure' | 'error' | 'skipped'; message: string };
  type?: string;
  text?: string;
}

/**
 * An answer of the gate as a JUnit report: a test case for each check that was
 * considered, and one for the level where nothing else says why it is not
 * reached. Pure.
 *
 * @param now - milliseconds since 1970, the time stamp of the report
 */
export function toJUnit(answer: GateAnswer, now: number): string {
  const cases = casesOf(answer);
  const count = (tag: string) =>
    cases.filter(({ outcome }) => outcome?.tag === tag).length;
  const counts = attributes({
    tests: cases.length,
    failures: count('failure'),
    errors: count('error'),
    skipped: count('skipped'),
    time: 0,
  });
  const suite = attributes({
    name: `${answer.rubric} ${answer.version}: ${answer.entityRef}`,
    timestamp: new Date(now).toISOString().slice(0, 19),
    hostname: 'maturity',
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="maturity"${counts}>`,
    `  <testsuite${suite}${counts}>`,
    '    <properties>',
    ...Object.entries(propertiesOf(answer)).map(
      ([name, value]) => `      <property${attributes({ name, value })}/>`,
    ),
    '    </properties>',
    ...cases.map(write),
    '  </testsuite>',
    '</testsuites>',
    '',
  ].join('\n');
}

function casesOf(answer: GateAnswer): Case[] {
  const { rubric, considered, failing, passed, required } = answer;
  const reasons = new Map(failing.map(one => [one.check, one]));
  const cases = considered.map((one): Case => {
    const common = {
      name: `${one.title} (${one.check}, level ${one.level})`,
      classname: `${rubric}.${one.track}`,
    };
    const reason = reasons.get(one.check);
    if (reason) {
      return { ...common, ...describe(reason) };
    }
    return one.result === 'not-applicable'
      ? {
          ...common,
          outcome: { tag: 'skipped', message: 'Does not apply here.' },
        }
      : common;
  });
  if (passed || failing.length > 0) {
    return cases;
  }
  // A report without a failure would let the step pass.
  return [
    ...cases,
    {
      name: `Level ${required.level ?? 0} (${required.levelName ?? ''})`,
      classname: rubric,
      outcome: {
        tag: 'failure',
        message: `The level is ${answer.level} (${answer.levelName}); expected ${required.level ?? 0}.`,
      },
      type: 'level',
    },
  ];
}

function describe({ result, reason, cure }: Failing): Partial<Case> {
  const cures = [cure?.text, cure?.url, cure?.template?.ref].filter(
    part => part !== undefined,
  );
  return {
    outcome: { tag: result === 'error' ? 'error' : 'failure', message: reason },
    type: result,
    text: [reason, ...cures].join('\n'),
  };
}

function propertiesOf(answer: GateAnswer): Record<string, string | number> {
  const { level, levelName, waived, required, url } = answer;
  return {
    level,
    levelName,
    waived,
    ...(required.level !== undefined && { requiredLevel: required.level }),
    ...(required.checks && { requiredChecks: required.checks.join(' ') }),
    ...(url !== undefined && { url }),
  };
}

function write({ name, classname, outcome, type, text }: Case): string {
  const open = `    <testcase${attributes({ name, classname, time: 0 })}`;
  if (!outcome) {
    return `${open}/>`;
  }
  const { tag, message } = outcome;
  const said = attributes({ message, ...(type !== undefined && { type }) });
  const body =
    text === undefined
      ? `<${tag}${said}/>`
      : `<${tag}${said}>${escapeXml(text)}</${tag}>`;
  return `${open}>\n      ${body}\n    </testcase>`;
}

function attributes(values: Record<string, string | number>): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${escapeAttribute(String(value))}"`)
    .join('');
}
