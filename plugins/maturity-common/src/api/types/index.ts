export * from './campaigns';
export * from './gate';
export * from './rollups';
export * from './rubrics';
export * from './scorecards';
export * from './waivers';
