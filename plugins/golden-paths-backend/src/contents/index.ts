export { createContents } from './createContents';
export { readKeepSettings, readLookSchedule } from './readKeepSettings';
export { scheduleContents } from './scheduleContents';
export { withoutLarge } from './withoutLarge';
export type {
  Contents,
  ContentStore,
  KeepSettings,
  Render,
  Renders,
  TemplateContent,
  TemplateContents,
  TemplateState,
} from './types';
