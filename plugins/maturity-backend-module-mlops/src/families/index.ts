export * from './createFamilyRetriever';
export * from './tellAbsence';
