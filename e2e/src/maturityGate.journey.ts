import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { before, describe, it } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { askMaturity } from './askMaturity.ts';
import { portalUrl } from './browser.ts';
import { LENA, visitCheck } from './inputsCheck.ts';
import { session } from './session.ts';

/** Asks the gate as CI does; the status is the last line. */
function askGate(query: string, body: object, accept = 'application/json') {
  const answer = execFileSync(
    'curl',
    [
      ...['--silent', '--show-error', '--request', 'POST'],
      ...['--header', 'Authorization: Bearer token-of-the-journeys-gate'],
      ...['--header', 'Content-Type: application/json'],
      ...['--header', `Accept: ${accept}`],
      ...['--data', JSON.stringify(body)],
      ...['--write-out', '\n%{http_code}'],
      `${portalUrl}/api/maturity/v1/gate${query}`,
    ],
    { encoding: 'utf8' },
  );
  const end = answer.lastIndexOf('\n');
  return { status: Number(answer.slice(end + 1)), text: answer.slice(0, end) };
}

/**
 * Has the facts of the model gathered anew until it is where the examples take
 * it: what its repository holds is read after what the catalog says.
 */
async function untilFirstLevel(): Promise<void> {
  const deadline = Date.now() + 120_000;
  for (;;) {
    const { body } = await askMaturity(
      LENA,
      'POST',
      '/entities/model/default/customer-churn/refresh',
    );
    const mlops = body.rubrics?.find(
      (one: { id: string }) => one.id === 'mlops',
    );
    if (mlops?.level >= 1) {
      return;
    }
    assert.ok(
      Date.now() < deadline,
      `the model reaches level 1: ${JSON.stringify(body).slice(0, 600)}`,
    );
    await setTimeout(1_000);
  }
}

describe('CI asks the gate', () => {
  const entityRef = 'model:default/customer-churn';
  const lena = session({ person: LENA });
  before(async () => {
    await visitCheck(lena.page);
    await untilFirstLevel();
  });

  it('is let through at the level that is reached', () => {
    const { status, text } = askGate('?enforce=true', {
      entityRef,
      minLevel: 1,
    });
    assert.equal(status, 200, text);
    const answer = JSON.parse(text);
    assert.equal(answer.passed, true);
    assert.deepEqual(answer.failing, []);
    assert.equal(answer.rubric, 'mlops');
  });

  it('is stopped at a level that is not, and told what is missing', () => {
    const { status, text } = askGate('?enforce=true', {
      entityRef,
      minLevel: 3,
    });
    assert.equal(status, 412, text);
    const answer = JSON.parse(text);
    assert.equal(answer.passed, false);
    assert.ok(answer.failing.length > 0);
    for (const { check, reason, cure } of answer.failing) {
      assert.ok(reason && cure?.text, `${check} says why and what to do`);
    }
    assert.equal(askGate('', { entityRef, minLevel: 3 }).status, 200);
  });

  it('gets a JUnit report with a case for each check', () => {
    const body = { entityRef, minLevel: 2 };
    const { status, text } = askGate('', body, 'application/junit+xml');
    assert.equal(status, 200);
    const considered = JSON.parse(askGate('', body).text).considered.length;
    assert.match(text, /^<\?xml /);
    assert.equal(text.match(/<testcase /g)?.length, considered);
    assert.match(text, /<failure /);
  });

  it('may do nothing else with its token', () => {
    const answer = execFileSync(
      'curl',
      [
        ...['--silent', '--write-out', '%{http_code}', '--output', '-'],
        ...['--header', 'Authorization: Bearer token-of-the-journeys-gate'],
        `${portalUrl}/api/maturity/v1/rubrics`,
      ],
      { encoding: 'utf8' },
    );
    assert.match(answer, /403$/);
  });

  it('is told how to mend a wrong question', () => {
    const { status, text } = askGate('', { entityRef, rubric: 'mlop' });
    assert.equal(status, 400);
    assert.match(text, /mlops/);
  });
});
