export * from './createReadActors';
export * from './mayUpdate';
export * from './readAccess';
export * from './requireScaffolder';
