export { lockSubjects } from './lockSubjects';
export { migrationsDirectory, openDatabase } from './openDatabase';
export * from './tables';
