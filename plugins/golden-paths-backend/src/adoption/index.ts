export * from './createAdoptionDays';
export * from './getAdoption';
export * from './scheduleAdoption';
export * from './types';
