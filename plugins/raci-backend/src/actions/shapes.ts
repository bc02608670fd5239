import {
  type ActionZod,
  createActionOutputs,
  plainText,
  texts,
} from '@waymark/plugin-openapi-operations-node';
import { RACI_ROLES } from '@waymark/plugin-raci-common';

export const { objectOutput, openObject, openPage, pageOutput } =
  createActionOutputs({ pluginId: 'raci' });

/** Which activities. */
export const activityInput = (z: ActionZod) =>
  texts(z, 'Ids of activities, as list-activities has them.');

/** Which roles. */
export const roleInput = (z: ActionZod) =>
  z.array(z.enum(RACI_ROLES)).optional();

/** A user or group. */
export const partyInput = (z: ActionZod) =>
  plainText(z).describe('A user or group, such as user:default/ann.');
