import type { GateAnswer } from '@waymark/plugin-maturity-common';
import { toJUnit } from './toJUnit';

const NOW = Date.parse('2026-11-22T10:20:30.456Z');

const considered: GateAnswer['considered'] = [
  {
    track: 'tests',
    check: 'unit',
    title: 'Unit tests',
    level: 1,
    result: 'pass',
  },
  {
    track: 'tests',
    check: 'e2e',
    title: 'Runs <end> & end',
    level: 1,
    result: 'fail',
  },
  {
    track: 'data',
    check: 'drift',
    title: 'Drift',
    level: 1,
    result: 'no-data',
  },
  { track: 'data', check: 'scan', title: 'Scan', level: 1, result: 'error' },
  {
    track: 'data',
    check: 'consent',
    title: 'Consent',
    level: 1,
    result: 'not-applicable',
  },
  { track: 'data', check: 'card', title: 'Card', level: 1, result: 'waived' },
];

const answer: GateAnswer = {
  passed: false,
  entityRef: 'model:default/churn',
  rubric: 'mlops',
  version: '1.0',
  level: 0,
  levelName: 'Ad hoc',
  waived: 1,
  required: { level: 1, levelName: 'Begun' },
  url: 'https://portal/catalog?a=1&b=2',
  considered,
  failing: [
    {
      ...considered[1],
      reason: 'Tests is "0",\nexpected > 0',
      cure: {
        text: 'Write <some> tests',
        url: 'https://docs?a&b',
        template: { ref: 'template:default/tests', values: {} },
      },
    },
    { ...considered[2], reason: 'Nobody tells it' },
    { ...considered[3], reason: 'It is away' },
  ],
};

/** A document without its elements' attributes, to see its shape. */
const shape = (xml: string) =>
  [...xml.matchAll(/<(\/?[\w?]+)[^>]*?(\/?)>/g)].map(
    ([, name, end]) => `${name}${end}`,
  );

describe('a JUnit report', () => {
  it('has a case for each check, and says what is to be done', () => {
    expect(toJUnit(answer, NOW)).toBe(
      `<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="maturity" tests="6" failures="2" errors="1" skipped="1" time="0">
  <testsuite name="mlops 1.0: model:default/churn" timestamp="2026-11-22T10:20:30" hostname="maturity" tests="6" failures="2" errors="1" skipped="1" time="0">
    <properties>
      <property name="level" value="0"/>
      <property name="levelName" value="Ad hoc"/>
      <property name="waived" value="1"/>
      <property name="requiredLevel" value="1"/>
      <property name="url" value="https://portal/catalog?a=1&amp;b=2"/>
    </properties>
    <testcase name="Unit tests (unit, level 1)" classname="mlops.tests" time="0"/>
    <testcase name="Runs &lt;end&gt; &amp; end (e2e, level 1)" classname="mlops.tests" time="0">
      <failure message="Tests is &quot;0&quot;,&#10;expected &gt; 0" type="fail">Tests is &quot;0&quot;,
expected &gt; 0
Write &lt;some&gt; tests
https://docs?a&amp;b
template:default/tests</failure>
    </testcase>
    <testcase name="Drift (drift, level 1)" classname="mlops.data" time="0">
      <failure message="Nobody tells it" type="no-data">Nobody tells it</failure>
    </testcase>
    <testcase name="Scan (scan, level 1)" classname="mlops.data" time="0">
      <error message="It is away" type="error">It is away</error>
    </testcase>
    <testcase name="Consent (consent, level 1)" classname="mlops.data" time="0">
      <skipped message="Does not apply here."/>
    </testcase>
    <testcase name="Card (card, level 1)" classname="mlops.data" time="0"/>
  </testsuite>
</testsuites>
`,
    );
  });

  it('writes nothing that XML has no way to write', () => {
    const reason = 'a\u0000b\u001b[31mc\ufffed\ud800e]]>f😀';
    const xml = toJUnit(
      { ...answer, failing: [{ ...considered[1], reason }] },
      NOW,
    );
    expect(xml).toContain('>a\ufffdb\ufffd[31mc\ufffdd\ufffde]]&gt;f😀<');
    for (const forbidden of ['\u0000', '\u001b', '\ud800']) {
      expect([...xml]).not.toContain(forbidden);
    }
    expect(shape(xml).filter(name => name === 'testcase')).toHaveLength(2);
    expect(shape(xml).filter(name => name === 'testcase/')).toHaveLength(4);
  });

  it('fails where the level is missed and no check says why', () => {
    const xml = toJUnit(
      {
        ...answer,
        failing: [],
        considered: [],
        required: { level: 2, levelName: 'Done' },
      },
      NOW,
    );
    expect(xml).toContain('tests="1" failures="1"');
    expect(xml).toContain(
      'message="The level is 0 (Ad hoc); expected 2." type="level"',
    );
  });

  it('has no failure when the gate is passed', () => {
    const xml = toJUnit(
      { ...answer, passed: true, failing: [], considered: [considered[0]] },
      NOW,
    );
    expect(xml).toContain('tests="1" failures="0" errors="0" skipped="0"');
    expect(xml).not.toMatch(/<failure|<error/);
  });
});
