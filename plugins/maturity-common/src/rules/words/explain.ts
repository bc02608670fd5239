import type { CheckFact } from '../../api';
import { holds } from '../condition/holds';
import { comparedFact } from '../condition/plan';
import { comparable } from '../condition/readFacts';
import { findDeciders } from '../condition/settle';
import { FactView } from '../judge/FactView';
import type { JudgedCheck, JudgedRubric } from '../judge/types';
import type { CheckVerdict, EvaluationInput } from '../types';
import { describePredicate } from './describePredicate';
import { describeLeaf, describeUnknown } from './describeLeaf';

const MOST_LEAVES = 4;
const MOST = 1_000;

/** Why a check came to its verdict, and the facts that it saw. */
export function explain(
  judged: JudgedRubric,
  check: JudgedCheck,
  verdict: CheckVerdict,
  input: EvaluationInput,
): { reason: string; facts: CheckFact[] } {
  const view = new FactView(judged, input);
  return {
    reason: toSentence(tellReason(judged, check, verdict, input, view)),
    facts:
      verdict.result === 'not-applicable'
        ? []
        : check.factIds.map(id => toCheckFact(id, judged, check, view)),
  };
}

function tellReason(
  judged: JudgedRubric,
  check: JudgedCheck,
  verdict: CheckVerdict,
  input: EvaluationInput,
  view: FactView,
): string {
  if (verdict.result === 'not-applicable') {
    return tellWhyNot(judged, check, input);
  }
  if (verdict.result === 'waived') {
    const result = verdict.unwaived ?? 'fail';
    const unwaived = { ...verdict, result };
    return `excused by a waiver; without it: ${tellReason(judged, check, unwaived, input, view)}`;
  }
  if (verdict.problem !== undefined) {
    return `the condition could not be evaluated: ${verdict.problem}`;
  }
  const { plan } = check;
  const unknown = new Set(view.unknownLeavesOf(check));
  const answers = plan.leaves.map((leaf, nth) => {
    if (unknown.has(nth)) {
      return undefined;
    }
    const other = comparedFact(leaf);
    return holds(
      leaf.operator,
      view.valueOf(leaf.fact),
      other === undefined
        ? comparable(
            leaf.value as Parameters<typeof comparable>[0],
            judged.definitions.get(leaf.fact)?.type === 'time',
          )
        : view.valueOf(other),
    );
  });
  const deciders = findDeciders(plan.root, answers);
  const phrases = new Set(
    deciders.flatMap(nth =>
      answers[nth] === undefined
        ? plan.factsOf[nth].flatMap(id =>
            describeUnknown(id, { judged, check, view }),
          )
        : [
            describeLeaf(plan.leaves[nth], answers[nth], {
              judged,
              check,
              view,
            }),
          ],
    ),
  );
  const shown = [...phrases].slice(0, MOST_LEAVES);
  const more = phrases.size - shown.length;
  return `${shown.join('; ')}${more > 0 ? `; and ${more} more` : ''}`;
}

function tellWhyNot(
  { rubric, applies }: JudgedRubric,
  { check }: JudgedCheck,
  { entity }: EvaluationInput,
): string {
  if (rubric.appliesTo !== undefined && !applies(entity)) {
    return `the rubric is for entities whose ${describePredicate(rubric.appliesTo)}`;
  }
  return check.appliesTo === undefined
    ? 'it is not asked of this entity'
    : `it is asked of entities whose ${describePredicate(check.appliesTo)}`;
}

function toCheckFact(
  id: string,
  { definitions }: JudgedRubric,
  check: JudgedCheck,
  view: FactView,
): CheckFact {
  const definition = definitions.get(id);
  const seen = view.see(id, check);
  const known = 'known' in seen ? seen.known : undefined;
  const error = 'error' in seen ? seen.error : undefined;
  return {
    id,
    ...(definition && { title: definition.title }),
    ...(known && { value: known.value, at: toIso(known.at) }),
    ...(definition?.unit && { unit: definition.unit }),
    ...(known?.evidence && { evidence: known.evidence }),
    ...(seen.state === 'stale' && { stale: true }),
    ...(error !== undefined && { error }),
  };
}

function toIso(at: number): string {
  const time = new Date(at);
  return Number.isNaN(time.getTime()) ? '' : time.toISOString();
}

function toSentence(words: string): string {
  const short = words.length > MOST ? `${words.slice(0, MOST - 1)}…` : words;
  const ended = /[.?!…]$/.test(short) ? short : `${short}.`;
  return ended.charAt(0).toUpperCase() + ended.slice(1);
}
