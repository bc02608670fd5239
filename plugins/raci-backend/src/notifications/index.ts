export {
  tellAnswered,
  tellAsked,
  tellOverdue,
  tellWithdrawn,
} from './handoverMessages';
export { scheduleDigest } from './digest/scheduleDigest';
