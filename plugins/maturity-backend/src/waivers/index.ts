export { careForWaivers, scheduleWaivers } from './care/scheduleWaivers';
export { mayRequest, requestWaiver } from './deciding/requestWaiver';
export { takeStep } from './deciding/takeStep';
export { getWaiver } from './reading/getWaiver';
export { listWaivers } from './reading/listWaivers';
