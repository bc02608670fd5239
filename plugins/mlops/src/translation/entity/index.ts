import { cardMessages } from './card';
import { complianceMessages } from './compliance';
import { datasetMessages } from './dataset';
import { monitoringMessages } from './monitoring';
import { overviewMessages } from './overview';
import { pipelineMessages } from './pipeline';
import { productMessages } from './product';
import { runsMessages } from './runs';
import { sharedMessages } from './shared';
import { versionsMessages } from './versions';

/** Texts of the cards and tabs on entity pages. */
export const entityMessages = {
  ...sharedMessages,
  ...overviewMessages,
  ...versionsMessages,
  ...runsMessages,
  ...datasetMessages,
  ...pipelineMessages,
  ...monitoringMessages,
  ...cardMessages,
  ...productMessages,
  ...complianceMessages,
} as const;
