export * from './askers';
export * from './readBody';
export * from './readMoment';
export * from './readRef';
export * from './readSubjectRefs';
