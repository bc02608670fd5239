export * from './findForeign';
export * from './readMinutes';
