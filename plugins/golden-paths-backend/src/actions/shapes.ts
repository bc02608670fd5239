import {
  type ActionZod,
  createActionOutputs,
  plainText,
} from '@waymark/plugin-openapi-operations-node';

export const { objectOutput, openObject, openPage, pageOutput } =
  createActionOutputs({ pluginId: 'golden-paths' });

/** The attributes of an action that reads what may be another a moment later. */
export const LOOKS = {
  readOnly: true,
  destructive: false,
  idempotent: false,
} as const;

/** The attributes of an action that proposes, the same thing once. */
export const PROPOSES = {
  readOnly: false,
  destructive: false,
  idempotent: true,
} as const;

/** A template. */
export const templateInput = (z: ActionZod) =>
  plainText(z).describe(
    'A template, such as template:default/ml-training-pipeline.',
  );

/** Any entity of a project. */
export const projectInput = (z: ActionZod) =>
  plainText(z).describe(
    'Any entity of a project, such as model:default/churn.',
  );

/** Values by the name of the question. */
export const answersInput = (z: ActionZod) =>
  z
    .record(z.unknown())
    .describe("Answers by the name of the template's question.");
