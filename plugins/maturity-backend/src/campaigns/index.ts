export {
  archiveCampaign,
  changeCampaign,
  reopenCampaign,
} from './changing/changeCampaign';
export { createCampaign } from './changing/createCampaign';
export { scheduleCampaignDigest } from './digest/scheduleDigest';
export { scheduleProgress } from './progress/scheduleProgress';
export { watchProgress } from './progress/watchProgress';
export { getCampaign } from './reading/getCampaign';
export { listCampaignEntities } from './reading/listCampaignEntities';
export { listCampaigns } from './reading/listCampaigns';
