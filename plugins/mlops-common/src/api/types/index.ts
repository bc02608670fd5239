export * from './explore';
export * from './lists';
export * from './monitoring';
export * from './overview';
export * from './records';
export * from './reports';
export * from './sources';
export * from './trace';
