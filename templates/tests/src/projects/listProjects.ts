import type { TemplateEntityV1beta3 } from '@backstage/plugin-scaffolder-common';
import type { JsonObject } from '@backstage/types';
import { coverPairs, type Row } from '../combinations/coverPairs';
import { PLANS, type Plan } from './plans';
import { readChoices } from './readChoices';

/** A project that a person could have asked for. */
export interface Project {
  /** The name of the template. */
  template: string;
  /** What was chosen, for the title of a test. */
  title: string;
  toolchain: Row;
  answers: JsonObject;
}

/**
 * Projects that hold every choice of a template and every pair of the tools
 * that depend on one another. The first ones are those that its plan always
 * has tested. Pure.
 *
 * Errors: one that says that there is no plan for the template.
 */
export function listProjects(template: TemplateEntityV1beta3): Project[] {
  const { name } = template.metadata;
  const plan = PLANS[name];
  if (!plan) {
    throw new Error(`${name} has no plan in plans.ts for how it is tested`);
  }
  return coverPairs({
    factors: readChoices(template),
    paired: plan.paired,
    seeds: plan.always,
  }).map((toolchain, index) => ({
    template: name,
    title: `${name}: ${Object.values(toolchain).join(', ')}`,
    toolchain,
    answers: answer(plan, toolchain, index),
  }));
}

/** A complete form for one project, an almost empty one for the next. */
function answer(plan: Plan, toolchain: Row, index: number): JsonObject {
  const least: JsonObject = {
    ...plan.least,
    name: nameOf(plan.stem, index),
    title: `Project ${index + 1}`,
    toolchain,
  };
  return index % 2 === 1 ? least : { ...least, ...plan.details };
}

/** Short names and ones as long as the form takes break lines elsewhere. */
function nameOf(stem: string, index: number): string {
  if (index % 3 !== 2) {
    return `${stem}-${index}`;
  }
  const long = `${stem}-of-which-nobody-has-heard-yet`.slice(0, 37);
  return `${long}-${String(index).padStart(2, '0')}`;
}
